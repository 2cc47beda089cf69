// Makes the practice congress ready to play: sample roster and candidates, through the same door as a person.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Role } from '../core/people.ts';
import { sentenceOf } from '../core/sentences.ts';
import type { Service } from './dispatch.ts';
import type { Ports } from './state.ts';

/** A file as a screen would upload it. */
export interface Upload {
  readonly fileName: string;
  readonly contentBase64: string;
}

/** Months that are not clear are left empty, as the journal then says. */
const leaveEmpty = { sheet: null, answers: { 'all:ambiguousMonth': '' } };

/** 党委 and 纪委 of the practice congress; seats where the file's title does not say. */
const contests = [
  { file: 'committee', kind: 'committee', title: '第十五届委员会委员', shortTitle: '党委委员', seats: 9, colour: '红' },
  {
    file: 'discipline',
    kind: 'discipline',
    title: '第十五届纪律检查委员会委员',
    shortTitle: '纪委委员',
    seats: 5,
    colour: '粉',
  },
] as const;

export function readUpload(path: string): Upload {
  return { fileName: basename(path), contentBase64: readFileSync(path).toString('base64') };
}

/** Imports roster and candidates into the open session and plans its day from `start` (HH:MM) on; throws when one is refused. */
export async function prepareCongress(service: Service, samples: Ports['samples'], start: string): Promise<void> {
  const call = caller(service, 'chair', 'prepare');
  await call('importRoster', { ...readUpload(samples.roster), ...leaveEmpty, reason: null });
  for (const [index, { file, ...details }] of contests.entries()) {
    const upload = { ...readUpload(samples[file]), ...leaveEmpty };
    const preview = await service.dispatch('chair', 'candidatesPreview', upload);
    await call('defineContest', {
      ...details,
      seats: seatsIn(preview) ?? details.seats,
      contestId: null,
      primary: false,
      reason: null,
    });
    await call('importCandidates', { ...upload, contestId: `c${index + 1}` });
  }
  await call('planRunSheet', { start, anew: true });
}

/** 应选9名 as the preview read it from the title. */
function seatsIn(preview: Awaited<ReturnType<Service['dispatch']>>): number | null {
  if (!preview.ok || typeof preview.value !== 'object' || preview.value === null || !('seats' in preview.value))
    return null;
  return typeof preview.value.seats === 'number' ? preview.value.seats : null;
}

/** Calls commands one after another with request ids of their own; a refusal is thrown as its sentence. */
export function caller(
  service: Service,
  role: Role,
  prefix: string,
): (name: string, input: object) => Promise<unknown> {
  let count = 0;
  return async (name, input) => {
    count += 1;
    const requestId = `${prefix}-${String(count).padStart(6, '0')}`;
    const result = await service.dispatch(role, name, { requestId, ...input });
    if (!result.ok) throw new Error(`${name}: ${sentenceOf(result.error)}`);
    return result.value;
  };
}
