// The papers of a small meeting that is over, and files of them into which something else was planted.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { openStore, type Store } from '../../../db/open.ts';
import { readSessionFile } from '../../../db/session-file.ts';
import { gatherPapers, type PaperSet } from '../../../service/papers/gather.ts';
import type { MadeFile } from '../../../service/papers/write.ts';
import { listPapers } from '../../../service/papers.ts';
import { count, holdFirst, openVoting } from '../small-meeting.ts';

/** The file of a meeting that has elected 丁一 and 王二, and is over; where it is so, its ballots were counted again. */
export async function ended(isRecounted = false): Promise<Store> {
  const meeting = await openVoting(() => new Date('2026-06-18T02:00:00Z'));
  await holdFirst(meeting, isRecounted ? 5 : 6);
  const recount = { contestId: 'c1', collected: 6, found: [], scrutineer: '田野', reason: '票箱里还有一张' };
  if (isRecounted) await meeting.act('recountBallots', recount);
  await count(meeting, 'c1', 'AAO', 'AAO', 'AAO', 'AAO', 'AOO 何平', 'AAN');
  await meeting.act('sealBallots', { bags: 1, sealNumbers: '001', custodian: '于洁', note: '' });
  await meeting.act('changePaperText', { paper: 'superior', text: '中共某某县委', reason: '填写报送单位' });
  await meeting.act('adjourn', { note: '' });
  const path = String(Object(Object(await meeting.service.dispatch('chair', 'papers', {})).value).folder).replace(
    /-文书$/u,
    '.congress',
  );
  meeting.service.close();
  const opened = readSessionFile(path);
  if (!opened.ok) throw new Error(opened.error.code);
  return openStore(opened.value);
}

/** Every paper that is ready. */
export function setOf(store: Store): PaperSet {
  const ready = listPapers(store, '').papers.filter((paper) => paper.ready);
  const set = gatherPapers(
    store,
    ready.map(({ id }) => id),
  );
  if (!set.ok) throw new Error(set.error.code);
  return set.value;
}

/** The same files, one of them with other words in one of its parts. */
export function planted(files: readonly MadeFile[], name: string, from: string, to: string): readonly MadeFile[] {
  const changed = files.map((file) => {
    if (file.name !== name) return file;
    if (name.endsWith('.json')) return { ...file, bytes: strToU8(strFromU8(file.bytes).replace(from, to)) };
    const parts = unzipSync(file.bytes);
    for (const [path, bytes] of Object.entries(parts)) {
      const xml = strFromU8(bytes);
      if (xml.includes(from)) parts[path] = strToU8(xml.replace(from, to));
    }
    return { ...file, bytes: zipSync(parts) };
  });
  expect(changed.some((file, index) => file !== files[index])).toBe(true);
  return changed;
}
