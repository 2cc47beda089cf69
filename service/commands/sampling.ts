// Acts of the sample check: ballots drawn by dice, each read again.

import { decideDraw, decideSampleReading } from '../../core/decide/sampling.ts';
import { refuse } from '../../core/result.ts';
import type { CommandHandlers } from '../commands.ts';
import { gatherSample } from '../sampling.ts';

export const samplingCommands: Pick<CommandHandlers, 'drawSample' | 'readSample'> = {
  drawSample:
    (store, { contestId, dice, size, reason }) =>
    () => {
      if (store.contests.contest(contestId) === null) return refuse({ code: 'contestMissing' });
      return decideDraw(gatherSample(store, contestId), dice, size, reason);
    },
  readSample:
    (store, { contestId, reading, ...at }) =>
    () => {
      if (store.contests.contest(contestId) === null) return refuse({ code: 'contestMissing' });
      return decideSampleReading(gatherSample(store, contestId), at, reading);
    },
};
