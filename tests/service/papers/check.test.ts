// The papers agree with one another and with the journal; a figure or a name planted into one of them stops them all.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packageShape } from '../../../core/papers/package.ts';
import { sentenceOf } from '../../../core/sentences.ts';
import { openStore, type Store } from '../../../db/open.ts';
import { readSessionFile } from '../../../db/session-file.ts';
import { notInPdf } from '../../../service/papers/check/written.ts';
import {
  checkFiles,
  composePapers,
  type MadeFile,
  makeFiles,
  refuseDifferences,
  writePapers,
} from '../../../service/papers/write.ts';
import { listPapers } from '../../../service/papers.ts';
import { count, holdFirst, openVoting } from '../small-meeting.ts';

/** The file of a meeting that has elected 丁一 and 王二, and is over; where it is so, its ballots were counted again. */
async function ended(isRecounted = false): Promise<Store> {
  const meeting = await openVoting(() => new Date('2026-06-18T02:00:00Z'));
  await holdFirst(meeting, isRecounted ? 5 : 6);
  const recount = { contestId: 'c1', collected: 6, found: [], scrutineer: '田野', reason: '票箱里还有一张' };
  if (isRecounted) await meeting.act('recountBallots', recount);
  await count(meeting, 'c1', 'AAO', 'AAO', 'AAO', 'AAO', 'AOO 何平', 'AAN');
  await meeting.act('sealBallots', { bags: 1, sealNumbers: '001', custodian: '于洁', note: '' });
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

async function filesOf(store: Store): Promise<readonly MadeFile[]> {
  const ready = listPapers(store, '').papers.filter((paper) => paper.ready);
  const papers = composePapers(
    store,
    ready.map(({ id }) => id),
  );
  if (!papers.ok) throw new Error(papers.error.code);
  return makeFiles(store, papers.value);
}

/** The same file with other words in one of its parts. */
function planted(files: readonly MadeFile[], name: string, from: string, to: string): readonly MadeFile[] {
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

const sheet = '计票结果报告单-委员.docx';
const book = '计票结果-委员.xlsx';

describe('the papers of a meeting that is over', () => {
  it('agree with one another, with what was composed, and with the journal', async () => {
    const store = await ended();
    const files = await filesOf(store);
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining([sheet, book, '会议结果.json', '会议记录.docx']),
    );
    expect(await checkFiles(store, files)).toEqual([]);
    store.file.close();
  });

  it('agree where ballots were counted again: the figure before stands in the report, the minutes and the problems', async () => {
    const store = await ended(true);
    const files = await filesOf(store);
    expect(await checkFiles(store, files)).toEqual([]);
    const words = (name: string) => {
      const file = files.find((one) => one.name === name);
      const xml = file === undefined ? undefined : unzipSync(file.bytes)['word/document.xml'];
      return strFromU8(xml ?? new Uint8Array()).replace(/<[^>]*>/gu, '');
    };
    expect(words('清点选票情况报告单.docx')).toContain('委员第 2 次清点由监票人 田野 办理，原因：票箱里还有一张。');
    expect(words('会议记录.docx')).toContain('收回 6 张（原为 5 张），监票人 田野，选举有效');
    expect(words('问题与处理.docx')).toContain('重新清点选票：收回 6 张（原为 5 张）');
    store.file.close();
  });

  it('are stopped by one figure that was changed in one file, and both places are named', async () => {
    const store = await ended();
    const files = await filesOf(store);
    const found = await checkFiles(store, planted(files, sheet, '收回选票 6 张', '收回选票 5 张'));
    expect(found[0]).toEqual({
      here: { place: '《清点选票情况报告单.docx》第 1 表第 1 行', says: '收回 6' },
      there: { place: `《${sheet}》第 3 段`, says: '收回选票5张' },
    });
    const refused = refuseDifferences(found);
    const said = refused.ok ? '' : sentenceOf(refused.error);
    expect(said).toContain(`《${sheet}》第 3 段为「收回选票5张」`);
    expect(said).toContain('没有写出');
    store.file.close();
  });

  it('are stopped by a vote, a name, a winner or a workbook that says something else', async () => {
    const store = await ended();
    const files = await filesOf(store);
    const first = async (name: string, from: string, to: string) =>
      (await checkFiles(store, planted(files, name, from, to)))[0];
    // 丁一 has 6: in the table of the sheet, first row.
    expect(await first(sheet, '>丁　一<', '>丁　乙<')).toMatchObject({
      here: { says: expect.stringContaining('丁乙') },
    });
    expect(await first(sheet, '当选 2 名：丁　一、王　二', '当选 2 名：丁　一、李　三')).toMatchObject({
      here: { place: expect.stringContaining(sheet), says: expect.stringContaining('李　三') },
      there: { place: expect.stringContaining('当选名单-委员') },
    });
    expect(await first('会议记录.docx', '收回 6 张', '收回 7 张')).toMatchObject({
      here: { place: expect.stringContaining('会议记录.docx'), says: '收回7张' },
      there: { place: expect.stringContaining('会议日志第'), says: '收回 6' },
    });
    expect(await first('会议记录.docx', '实到 6 名', '实到 4 名')).toMatchObject({
      here: { says: '实到4名' },
      there: { says: '实到 6' },
    });
    expect(await first('会议结果.json', '"collected": 6', '"collected": 7')).toMatchObject({
      there: { place: '《会议结果.json》委员', says: '收回7张' },
    });
    const cell = strFromU8(
      unzipSync(files.find(({ name }) => name === book)?.bytes ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ??
        new Uint8Array(),
    );
    expect(cell).toContain('<v>6</v>');
    expect(await first(book, '<v>6</v>', '<v>9</v>')).toMatchObject({
      there: { place: expect.stringContaining(book) },
    });
    // No figure at all: a word of the rules.
    expect(await first('选举办法.docx', '无记名', '记名')).toMatchObject({ there: { place: '程序算出的文书' } });
    store.file.close();
  });

  it('are not written at all where the tables say something else than the journal', async () => {
    const store = await ended();
    const folder = mkdtempSync(join(tmpdir(), 'papers-'));
    const wrong: Store = {
      ...store,
      contests: {
        ...store.contests,
        closedCount(contestId) {
          const closed = store.contests.closedCount(contestId);
          return closed === null ? null : { ...closed, present: 5 };
        },
      },
    };
    const refused = await writePapers(wrong, folder, ['result-c1']);
    expect(refused).toMatchObject({ ok: false, error: { code: 'papersDiffer', hereSays: '实到代表5名' } });
    expect(readdirSync(folder)).toEqual([]);
    store.file.close();
  });

  it('come with the data of the results in the shape that is documented', async () => {
    const store = await ended();
    const folder = mkdtempSync(join(tmpdir(), 'papers-'));
    await writePapers(store, folder, ['result-c1']);
    const data = packageShape.parse(JSON.parse(readFileSync(join(folder, '会议结果.json'), 'utf8')));
    expect(data.contests[0]).toMatchObject({
      ballots: { printed: 6, issued: 6, collected: 6, valid: 6, invalid: 0 },
      elected: ['丁一', '王二'],
      writeIns: [{ name: '何平', approve: 1 }],
    });
    store.file.close();
  });

  it('are the same to the byte when they are made again', async () => {
    const store = await ended();
    const [once, again] = [await filesOf(store), await filesOf(store)];
    for (const [index, { name, bytes }] of once.entries())
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again[index]?.bytes ?? new Uint8Array())), name).toBe(0);
    store.file.close();
  });
});

describe('the text of a PDF', () => {
  const paper = {
    id: 'minutes',
    layout: 'official' as const,
    fileName: '会议记录',
    foot: '',
    practice: false,
    blocks: [{ kind: 'paragraph' as const, text: '收回选票 6 张，有效。' }],
  };

  it('holds every sentence over the end of a page, and one that is missing is named', () => {
    const text = '收回选票 6\n— 1 —\n\f演练 某大会 日志链首 AB 第 2 页 共 2 页\n张，有效。\n';
    expect(notInPdf(paper, '会议记录.pdf', text)).toEqual([]);
    expect(notInPdf(paper, '会议记录.pdf', text.replace('6', '5'))[0]?.there.says).toBe('收回选票 6 张，有效。');
  });
});
