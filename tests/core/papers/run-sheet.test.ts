// The chair's papers: the script with its blanks, and the run sheet with its times.

import { describe, expect, it } from 'vitest';
import { runSheetPaper } from '../../../core/papers/run-sheet.ts';
import { scriptPaper } from '../../../core/papers/script.ts';
import { fresh, type RunItem } from '../../../core/run-sheet/item.ts';
import { composeScript } from '../../../core/script/compose.ts';
import { scriptFacts } from '../script/facts.ts';

const heading = { congress: '某镇第十五次代表大会', date: '2026-06-08', practice: false, head: '0A1B-2C3D' };
const item: RunItem = {
  itemId: 'a',
  title: '清点到会人数',
  planned: '08:30',
  minutes: 5,
  responsible: '执行主席',
  step: 'attendance',
  gates: [],
  scene: null,
  cue: null,
  script: '应到 {应到} 名，实到 {实到} 名。\n（掌声）',
};

describe('the script on paper', () => {
  it('has a blank where a figure may still change, and a pause for itself', () => {
    const paragraphs = composeScript(item.script, scriptFacts, []);
    const { blocks } = scriptPaper(heading, [
      { ...item, paragraphs },
      { title: '休息', planned: '', responsible: '', paragraphs: [] },
    ]);
    expect(blocks).toEqual([
      { kind: 'title', text: '某镇第十五次代表大会' },
      { kind: 'title', text: '主持词' },
      { kind: 'heading', text: '一、清点到会人数（08:30　执行主席）' },
      { kind: 'paragraph', text: '应到 10 名，实到 ________ 名。' },
      { kind: 'pause', text: '（掌声）' },
      { kind: 'heading', text: '二、休息' },
    ]);
  });
});

describe('the run sheet on paper', () => {
  it('before the meeting is the plan alone', () => {
    const { blocks } = runSheetPaper(heading, [fresh(item)]);
    expect(blocks.at(-1)).toMatchObject({
      kind: 'table',
      rows: [['1', '清点到会人数', '执行主席', '08:30', '5', '', '', '']],
    });
  });

  it('afterwards says when each item was begun and done, and how far that is from the plan', () => {
    const begun = { ...fresh(item), begunAt: '2026-06-08T08:33:10+08:00' };
    const done = { ...begun, doneAt: '2026-06-08T08:40:10+08:00' };
    const { blocks } = runSheetPaper(heading, [done, begun]);
    expect(blocks.find(({ kind }) => kind === 'table')).toMatchObject({
      rows: [
        ['1', '清点到会人数', '执行主席', '08:30', '5', '08:33', '08:40', '晚 3 分，超 2 分'],
        ['2', '清点到会人数', '执行主席', '08:30', '5', '08:33', '', '晚 3 分'],
      ],
    });
    expect(blocks.at(-1)?.kind).toBe('paragraph');
  });
});
