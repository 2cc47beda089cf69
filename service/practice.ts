// Makes the practice congress ready to play: sample roster and candidates, through the same door as a person.

import type { Role } from '../core/people.ts';
import type { Result } from '../core/result.ts';
import type { Service } from './dispatch.ts';

/** A file as a screen would upload it. */
export interface Upload {
  readonly fileName: string;
  readonly contentBase64: string;
}

export interface ContestFile extends Upload {
  readonly kind: 'committee' | 'discipline';
  readonly title: string;
  readonly shortTitle: string;
  readonly seats: number;
  readonly colour: string;
}

/** 党委委员 9 of 11 and 纪委委员 5 of 6, as the sample files have them. */
export function practiceContests(committee: Upload, discipline: Upload): ContestFile[] {
  return [
    { ...committee, kind: 'committee', title: '第十五届委员会委员', shortTitle: '党委委员', seats: 9, colour: '红' },
    { ...discipline, kind: 'discipline', title: '第十五届纪律检查委员会委员', shortTitle: '纪委委员', seats: 5, colour: '粉' },
  ];
}

/** Months that are not clear are left empty, as the journal then says. */
const leaveEmpty = { sheet: null, answers: { 'all:ambiguousMonth': '' } };

/** Imports roster and candidates into the open session; throws when one is refused, for the files are our own. */
export async function prepareCongress(service: Service, roster: Upload, contests: readonly ContestFile[]): Promise<void> {
  const call = caller(service, 'chair', 'prepare');
  await call('importRoster', { ...roster, ...leaveEmpty, reason: null });
  for (const [index, { fileName, contentBase64, ...details }] of contests.entries()) {
    await call('defineContest', { ...details, contestId: null, reason: null });
    await call('importCandidates', { fileName, contentBase64, ...leaveEmpty, contestId: `c${index + 1}` });
  }
}

/** Calls commands one after another with request ids of their own; a refusal is thrown with its code and name. */
export function caller(service: Service, role: Role, prefix: string): (name: string, input: object) => Promise<unknown> {
  let count = 0;
  return async (name, input) => {
    count += 1;
    const result: Result<unknown> = await service.dispatch(role, name, {
      requestId: `${prefix}-${String(count).padStart(6, '0')}`,
      ...input,
    });
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
}
