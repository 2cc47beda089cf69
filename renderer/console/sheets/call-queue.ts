// What the caller's keys ask for: one act after another, none lost while the one before it is on its way to the disk.

export interface CallQueue {
  /** `act` answers whether it was taken. */
  readonly push: (act: () => Promise<boolean>) => void;
}

/**
 * What waits behind an act that was refused falls away: it was meant for the ballot as it would have been. `fallen` hears
 * of how many, for the hand has to be told.
 */
export function queueCalls(fallen: (count: number) => void): CallQueue {
  const waiting: (() => Promise<boolean>)[] = [];
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const isTaken = await next();
      if (!isTaken && waiting.length > 0) fallen(waiting.splice(0).length);
    }
    isRunning = false;
  };
  return {
    push(act) {
      waiting.push(act);
      if (!isRunning) void run();
    },
  };
}
