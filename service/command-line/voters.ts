// Ballots of a rehearsal: made up from a seed, so that the same seed plays the same congress.

/** A small generator (mulberry32) of numbers from 0 up to 1; the same seed gives the same row. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One ballot: mostly as many approvals as seats, the later names opposed more often, now and then a write-in or an over-vote. */
export function fillBallot(
  candidates: readonly string[],
  seats: number,
  others: readonly string[],
  roll: () => number,
): { readonly marks: string; readonly writeIns: readonly string[] } {
  const marks = candidates.map((): string => 'A');
  const toOppose = roll() < 0.01 ? 0 : candidates.length - seats;
  for (let opposed = 0; opposed < toOppose; ) {
    // The square root leans towards the end of the list, so that the count has losers.
    const index = Math.floor(Math.sqrt(roll()) * candidates.length);
    if (marks[index] !== 'A') continue;
    marks[index] = roll() < 0.8 ? 'O' : 'N';
    opposed += 1;
  }
  const isWrittenIn = marks.includes('O') && roll() < 0.02;
  const name = others[Math.floor(roll() * others.length)];
  return { marks: marks.join(''), writeIns: isWrittenIn && name !== undefined ? [name] : [] };
}
