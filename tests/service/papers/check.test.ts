// The papers agree with one another and with the journal; a figure or a name planted into one of them stops them all.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packageShape } from '../../../core/papers/package.ts';
import { sentenceOf } from '../../../core/sentences.ts';
import type { Store } from '../../../db/open.ts';
import { checkFiles, makeFiles, refuseDifferences, writePapers } from '../../../service/papers/write.ts';
import { ended, planted, setOf } from './ended.ts';

const sheet = '计票结果报告单-委员.docx';
const book = '计票结果-委员.xlsx';

describe('the papers of a meeting that is over', () => {
  it('agree with one another, with what was composed, and with the journal', async () => {
    const store = await ended();
    const set = setOf(store);
    const files = await makeFiles(set);
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining([sheet, book, '会议结果.json', '会议记录.docx']),
    );
    expect(await checkFiles(set, files)).toEqual([]);
    store.file.close();
  });

  it('agree where ballots were counted again: the figure before stands in the report, the minutes and the problems', async () => {
    const store = await ended(true);
    const set = setOf(store);
    const files = await makeFiles(set);
    expect(await checkFiles(set, files)).toEqual([]);
    const words = (name: string) => {
      const file = files.find((one) => one.name === name);
      const xml = file === undefined ? undefined : unzipSync(file.bytes)['word/document.xml'];
      return strFromU8(xml ?? new Uint8Array()).replace(/<[^>]*>/gu, '');
    };
    expect(words('清点选票情况报告单.docx')).toContain('委员第2次清点由监票人田野办理，原因：票箱里还有一张。');
    expect(words('会议记录.docx')).toContain('收回6张（原为5张），监票人田野，选举有效');
    expect(words('问题与处理.docx')).toContain('重新清点选票：收回6张（原为5张）');
    store.file.close();
  });

  it('are stopped by one figure that was changed in one file, and both places are named', async () => {
    const store = await ended();
    const set = setOf(store);
    const files = await makeFiles(set);
    const found = await checkFiles(set, planted(files, sheet, '收回选票6张', '收回选票5张'));
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
    const set = setOf(store);
    const files = await makeFiles(set);
    const first = async (name: string, from: string, to: string) =>
      (await checkFiles(set, planted(files, name, from, to)))[0];
    // 丁一 has 6: in the table of the sheet, first row.
    expect(await first(sheet, '>丁　一<', '>丁　乙<')).toMatchObject({
      here: { says: expect.stringContaining('丁乙') },
    });
    expect(await first(sheet, '当选2名：丁　一、王　二', '当选2名：丁　一、李　三')).toMatchObject({
      here: { place: expect.stringContaining(sheet), says: expect.stringContaining('李　三') },
      there: { place: expect.stringContaining('当选名单-委员') },
    });
    expect(await first('会议记录.docx', '收回6张', '收回7张')).toMatchObject({
      here: { place: expect.stringContaining('会议记录.docx'), says: '收回7张' },
      there: { place: expect.stringContaining('会议日志第'), says: '收回 6' },
    });
    expect(await first('会议记录.docx', '实到6名', '实到4名')).toMatchObject({
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
    // Who was elected to a post in all: there for the office above, and in the statistics.
    expect(await first('会议纪要.docx', '：丁　一、王　二', '：丁　一、李　三')).toMatchObject({
      here: { place: expect.stringContaining('会议纪要.docx'), says: expect.stringContaining('丁一、李三') },
      there: { place: expect.stringContaining('当选人员结构统计.docx') },
    });
    expect(await first('当选人员结构统计.docx', '委员：当选2名', '委员：当选3名')).toMatchObject({
      there: { says: '当选3名' },
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
    const [once, again] = [await makeFiles(setOf(store)), await makeFiles(setOf(store))];
    for (const [index, { name, bytes }] of once.entries())
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again[index]?.bytes ?? new Uint8Array())), name).toBe(0);
    store.file.close();
  });
});
