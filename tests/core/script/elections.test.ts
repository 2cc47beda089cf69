// What the papers say was elected: each post once, with every round it took, and with what was left open.

import { describe, expect, it } from 'vitest';
import { fillPaperText, paperTexts } from '../../../core/papers/words.ts';
import { ruleForRound } from '../../../core/rules/rounds.ts';
import { figureOf, type ScriptContest, type ScriptFacts } from '../../../core/script/figures.ts';
import { grassroots } from '../rules/elections.ts';
import { closedCount } from '../samples.ts';
import { contest, counted } from './facts.ts';

const over: ScriptFacts = { ...counted, adjournedAt: '2026-06-08T11:05:00+08:00' };

function released(elected: readonly string[], more: Partial<typeof closedCount.outcome> = {}) {
  return { ...closedCount, outcome: { ...closedCount.outcome, elected, ...more } };
}

const first: ScriptContest = {
  ...contest,
  seats: 3,
  released: released(['丁一', '王二'], { tied: ['李三', '孙四'], tiedSeats: 1 }),
};
const again: ScriptContest = {
  ...contest,
  contestId: 'c2',
  title: '第十五届委员会委员（再次投票）',
  round: { kind: 'revote', of: 'c1' },
  rule: ruleForRound(grassroots, 'revote'),
  released: released(['李三']),
};
const later = { remedy: 'later', seats: 1, approvedBy: 'presidium', votes: null } as const;

const said = (name: Parameters<typeof figureOf>[0], facts: ScriptFacts, about: ScriptContest | null = null) =>
  figureOf(name, facts, about).text;

describe('the elections of a day', () => {
  it('name each post once, with whoever was elected to it in any round, as one list', () => {
    const facts = { ...over, contests: [first, again] };
    expect(said('选举情况', facts)).toBe(
      '大会按照《选举办法》，采用无记名投票的方式进行了选举。选举产生第十五届委员会委员 3 名（以姓氏笔画为序）：丁　一、李　三、王　二。',
    );
    expect(said('当选合计', facts)).toBe(
      '以上各次投票，共选举产生第十五届委员会委员 3 名（以姓氏笔画为序）：丁　一、李　三、王　二。',
    );
    expect(said('当选合计', { ...over, contests: [first] })).toBe('');
  });

  it('tell what was left open, and nothing of primaries and of what was not counted', () => {
    const primary: ScriptContest = { ...first, contestId: 'c3', round: { kind: 'primary', of: null } };
    const none = { ...first, title: '纪委委员', released: released([]), remedy: later };
    const contests = [primary, none, { ...contest, contestId: 'c9' }];
    expect(said('选举情况', { ...over, contests })).toBe(
      '大会按照《选举办法》，采用无记名投票的方式进行了选举。纪委委员无人当选。余下 1 名，由大会主席团决定留待以后会议选举。',
    );
    expect(said('选举情况', { ...over, contests: [contest] })).toBe('');
  });

  it('say of one vote what became of the seats it left', () => {
    expect(said('名额情况', over, first)).toBe('李　三、孙　四得票相等，就余下 1 名再次投票。');
    const short = released(['丁一'], { vacancies: 2 });
    expect(said('名额情况', over, { ...first, released: short })).toBe('不足的 2 名另行选举。');
    expect(said('名额情况', over, { ...first, released: short, round: { kind: 'primary', of: null } })).toBe('');
    expect(said('名额情况', over, contest)).toBeNull();
    const votes = { approve: 9, oppose: 0, abstain: 0 };
    const fewer = { remedy: 'reduceSeats', seats: 2, approvedBy: 'voters', votes } as const;
    expect(said('名额情况', over, { ...first, remedy: fewer })).toBe(
      '余下 2 名，经选举人表决同意（同意 9，不同意 0，弃权 0，一致通过），减少名额，不再选举。',
    );
  });
});

describe('a result read aloud', () => {
  it('asks for the majority, with the votes it takes once they are counted', () => {
    expect(said('当选条件', over, contest)).toBe('当选须赞成票超过实到会有选举权人数的半数');
    expect(said('当选票线', over, contest)).toBeNull();
    expect(said('当选票线', over, first)).toBe(`，即 ${closedCount.outcome.threshold} 票以上`);
  });

  it('says of a vote among the tied that the most votes win, and elects to the post, not to the round', () => {
    expect(said('当选条件', over, again)).toBe('以得赞成票多的当选');
    expect(said('当选票线', over, again)).toBe('');
    expect(said('当选职务', over, again)).toBe('第十五届委员会委员');
    expect(said('当选职务', over, { ...again, round: { kind: 'primary', of: null } })).toBe(
      '第十五届委员会委员正式候选人',
    );
  });
});

describe('the summary of a meeting', () => {
  const { title, text } = paperTexts.summary;
  const lines = (facts: ScriptFacts) => {
    const filled = fillPaperText(title, text, facts, []);
    return filled.ok ? filled.value : [filled.error.code];
  };

  it('that was broken off before its rules were passed lacks no word', () => {
    const fixed = { ...counted.fixed, present: 4, missing: 5, needed: 8, met: false };
    expect(counted.fixed).not.toBeNull();
    expect(lines({ ...over, fixed: Object.assign({}, counted.fixed, fixed), contests: [contest] })).toEqual([
      '2026年6月8日，某镇第十五次代表大会在礼堂召开。沈国庆同志主持会议。',
      '大会应到代表 10 名，实到 4 名，请假 1 名，未到 5 名，列席 2 名，不足法定人数 8 名，不能进行选举。',
      '会议于11时05分散会。',
    ]);
    expect(lines({ ...over, fixed: null, contests: [] }).slice(1)).toEqual(['会议于11时05分散会。']);
  });

  it('that went on another day bears both', () => {
    const two = (ended: string) =>
      lines({ ...over, begunOn: '2026-06-29', adjournedAt: `${ended}T11:05:00+08:00`, contests: [] });
    expect(two('2026-06-30')[0]).toMatch(/^2026年6月29日至30日，/u);
    expect(two('2026-06-30').at(-1)).toBe('会议于2026年6月30日11时05分散会。');
    expect(two('2026-07-01')[0]).toMatch(/^2026年6月29日至2026年7月1日，/u);
    expect(two('2026-06-29')[0]).toMatch(/^2026年6月8日，/u);
  });

  it('that did all it met for says so, also where one vote was void', () => {
    const isVoid = { ...contest, title: '纪委委员', valid: false, issued: 9, collected: 10 };
    const facts = { ...over, rulesVotes: { approve: 9, oppose: 0, abstain: 0 }, contests: [isVoid, first] };
    expect(lines(facts).slice(2, 3)).toEqual([
      '大会以举手表决的方式通过了《选举办法》（同意 9，不同意 0，弃权 0，一致通过）。',
    ]);
    expect(lines(facts).at(-2)).toContain(
      '。纪委委员选举发出选票 9 张，收回 10 张，收回的选票多于发出的选票，选举无效，应当重新选举。选举产生',
    );
    expect(lines(facts).at(-1)).toBe('大会完成各项议程，于11时05分闭会。');
    expect(lines({ ...facts, adjournedAt: null })).toEqual(['paperTextUnfilled']);
  });
});
