// What the signed result sheet says of a count, and its sentence of the outcome.

import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/papers/paper.ts';
import { outcomeSentence, resultSheet } from '../../../core/papers/result-sheet.ts';
import { ruleForRound } from '../../../core/rules/rounds.ts';
import { ballot, elect, grassroots } from '../rules/elections.ts';
import { closedCount } from '../samples.ts';

const heading = { congress: '某镇第十五次代表大会', date: '2026-06-08', practice: false, head: 'AB12' };
const contest = {
  title: '第十五届委员会委员',
  shortTitle: '党委委员',
  seats: 1,
  round: { kind: 'first' as const, of: null },
};
const texts = (blocks: readonly Block[]) => blocks.flatMap((block) => ('text' in block ? [block.text] : []));
const rows = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

describe('计票结果报告单', () => {
  it('has the figures, the candidates and the written-in people by votes', () => {
    const paper = resultSheet(heading, grassroots, contest, closedCount, null);
    expect(texts(paper.blocks)).toContain(
      '本次选举应到代表 10 名，实到代表 9 名；发出选票 9 张，收回选票 9 张，其中有效票 9 张，无效票 0 张。',
    );
    expect(rows(paper.blocks)).toEqual([
      ['1', '丁　一', '5', '4', '0', '0', ''],
      ['2', '王　二', '0', '9', '0', '0', ''],
      ['1', '赵　某', '4'],
    ]);
    expect(paper.foot).toBe('某镇第十五次代表大会　2026-06-08　日志链首 AB12');
  });

  it('says 全票, fills the table of written-in people where there are none, and marks a practice', () => {
    const { tally, ...outcome } = elect({ seats: 1, candidates: ['丁一', '王二'], ballots: [ballot(9, 'AO')] });
    const count = { ...closedCount, tally, outcome };
    const paper = resultSheet({ ...heading, practice: true }, grassroots, contest, count, null);
    expect(rows(paper.blocks)[0]?.at(-1)).toBe('全票');
    expect(rows(paper.blocks).at(-1)).toEqual(['—', '—', '—']);
    expect(paper.foot).toMatch(/^演练　/u);
  });
});

describe('the sentence of an outcome', () => {
  const three = { seats: 2, candidates: ['丁一', '王二', '张三'] };

  it('names the elected, the tied with the seats left for them, and the articles', () => {
    const outcome = elect({ ...three, ballots: [ballot(40, 'AAO'), ballot(40, 'AOA'), ballot(20, 'OAA')] });
    expect(outcomeSentence(grassroots, 'first', 2, outcome)).toBe(
      '应选 2 名，赞成票超过实到会有选举权人数的半数（51 票）始得当选。当选 1 名：丁　一。' +
        '张　三、王　二 得票相等，对余下 1 名再次投票。' +
        '依据：《中国共产党基层组织选举工作条例》第十九条、第二十七条、第二十九条。',
    );
  });

  it('says that nobody was elected and how many are missing', () => {
    const outcome = elect({ ...three, ballots: [ballot(9, 'OOO')] });
    expect(outcomeSentence(grassroots, 'first', 2, outcome)).toContain('没有人当选。尚缺 2 名。');
  });

  it('of a primary makes candidates of people, and leaves nothing to be filled', () => {
    const rule = ruleForRound(grassroots, 'primary');
    const outcome = elect({ rule, ...three, ballots: [ballot(9, 'AOO')] });
    expect(outcomeSentence(rule, 'primary', 2, outcome)).toMatch(
      /始得列为正式候选人。列为正式候选人 1 名：丁　一。依据：/u,
    );
  });

  it('of a further vote among the tied asks for no number of votes', () => {
    const rule = ruleForRound(grassroots, 'revote');
    const outcome = elect({
      rule,
      seats: 1,
      candidates: ['丁一', '王二'],
      ballots: [ballot(2, 'AO'), ballot(7, 'NN')],
    });
    expect(outcomeSentence(rule, 'revote', 1, outcome)).toMatch(/^应选 1 名，得赞成票多的当选。当选 1 名：丁　一。/u);
  });
});
