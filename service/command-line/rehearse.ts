// `rehearse`: plays a whole congress through the door, as people would, and leaves the file and its papers.

import { join, resolve } from 'node:path';
import type { CountMethod } from '../../core/counting/plan.ts';
import { sentenceOf } from '../../core/sentences.ts';
import { openService, type Service } from '../dispatch.ts';
import { makeFolder } from '../folders.ts';
import { localPorts } from '../ports.ts';
import { readUpload } from '../practice.ts';
import { ask } from './ask.ts';
import { play } from './play.ts';
import { fail, isFile } from './text.ts';
import { dice } from './voters.ts';

export interface RehearsalInput {
  readonly roster: string;
  readonly committee: string;
  readonly discipline: string;
  readonly out: string;
  readonly seed: number;
  readonly method: CountMethod;
  /** The clock of the day; the one on the wall where it says nothing. */
  readonly now?: () => Date;
}

/** Prints the result tables; exit code 0, or 1 with the sentence of what was refused. */
export async function rehearse(input: RehearsalInput): Promise<number> {
  const folder = resolve(input.out);
  const missing = [input.roster, input.committee, input.discipline].find((path) => !isFile(path));
  if (missing !== undefined) return fail(sentenceOf({ code: 'fileMissing', path: resolve(missing) }));
  if (!makeFolder(folder)) return fail(sentenceOf({ code: 'folderMissing', path: folder }));
  const service = openService({
    ...localPorts({ folder, openHall: () => null }),
    ...(input.now === undefined ? {} : { now: input.now }),
    stateFolder: join(folder, '.state'),
    samples: input,
  });
  try {
    const opened = await service.dispatch('chair', 'openPractice', {});
    if (!opened.ok) return fail(sentenceOf(opened.error));
    await nameAmbiguous(service, input);
    const chance = dice(input.seed + 1);
    await play(service, dice(input.seed), () => 1 + Math.floor(chance() * 6), input.method);
    return 0;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  } finally {
    service.close();
  }
}

/** Says which months were left empty. */
async function nameAmbiguous(service: Service, { roster, committee, discipline }: RehearsalInput): Promise<void> {
  const files = [
    { name: 'rosterPreview', path: roster },
    { name: 'candidatesPreview', path: committee },
    { name: 'candidatesPreview', path: discipline },
  ] as const;
  for (const { name, path } of files) {
    const file = readUpload(path);
    const preview = await ask(service, name, { ...file, sheet: null, answers: {} });
    const months = preview.faults.filter(({ code }) => code === 'ambiguousMonth');
    for (const { row, column, value } of months) {
      const [letter = '', heading = ''] = column.split(' ');
      console.log(`留空：${file.fileName} 第 ${row} 行 ${letter} 列（${heading}）「${value}」分不清 1 月还是 10 月`);
    }
  }
}
