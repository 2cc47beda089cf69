// 会议记录: every act that has a reason is told with it, in the order things happened.

import { describe, expect, it } from 'vitest';
import type { NewEvent, RecordedEvent } from '../../../core/events.ts';
import { minutes } from '../../../core/papers/minutes.ts';
import type { RuleSet } from '../../../core/rules/rule-set.ts';
import { grassroots } from '../rules/elections.ts';
import { bodies, closedCount } from '../samples.ts';
import { courseOf } from './blocks.ts';

const contest = {
  contestId: 'c1',
  kind: 'committee',
  title: '第十五届委员会委员',
  shortTitle: '党委委员',
  seats: 9,
  colour: '红',
  round: { kind: 'first', of: null },
} as const;
const again = { ...contest, contestId: 'c2', title: '第十五届委员会委员（再次投票）', seats: 1 };

const created: NewEvent = {
  kind: 'sessionCreated',
  body: {
    name: '某某镇第十五次代表大会',
    date: '2026-06-28',
    venue: '镇会堂',
    executiveChair: '沈国庆',
    practice: false,
    ruleSet: grassroots,
  },
};

/** One act a minute from nine o'clock on; the text of the paper, a block a line. */
function told(...acts: readonly NewEvent[]): string[] {
  const events = [created, ...acts].map(
    (event, index): RecordedEvent => ({
      ...event,
      seq: index + 1,
      at: `2026-06-28T09:${String(index).padStart(2, '0')}:00.000+08:00`,
      actor: 'chair',
    }),
  );
  const paper = minutes({
    heading: { congress: '某某镇第十五次代表大会', date: '2026-06-28', practice: false, head: 'ABCD' },
    venue: '镇会堂',
    executiveChair: '沈国庆',
    rule: grassroots,
    events,
    rows: [],
    contests: [contest, again],
    agenda: [],
  });
  return courseOf(paper);
}

function changed(ruleSet: RuleSet, reason: string): NewEvent {
  return { kind: 'rulesChanged', body: { ruleSet, reason } };
}

const votes = { approve: 120, oppose: 0, abstain: 0 };

describe('the minutes tell', () => {
  it('which settings were changed, each time against those before, and why', () => {
    const first: RuleSet = { ...grassroots, margin: { ...grassroots.margin, minPercent: 30 } };
    const second: RuleSet = { ...first, openCount: { ...first.openCount, shown: true } };
    expect(told(changed(first, '主席团决定'), changed(second, '代表提议。'))).toEqual([
      '09:01　修改选举办法的设定',
      '改动：差额。原因：主席团决定。',
      '09:02　修改选举办法的设定',
      '改动：计票时。原因：代表提议。',
    ]);
    const checked: RuleSet = {
      ...grassroots,
      quorum: { ...grassroots.quorum, clause: { ...grassroots.quorum.clause, certainty: 'V' } },
    };
    expect(told(changed(checked, '与单行本核对'))[1]).toBe('与条例原文核对条款 1 条。原因：与单行本核对。');
  });

  it('a motion with its hands, whether it passed or not', () => {
    const motion = {
      subject: '关于工作报告的决议',
      present: 120,
      base: 122,
      needed: 62,
      article: '《选举办法》第十条',
    };
    const lost = { approve: 50, oppose: 60, abstain: 10 };
    expect(
      told(
        { kind: 'motionVoted', body: { ...motion, votes, passed: true } },
        { kind: 'motionVoted', body: { ...motion, votes: lost, passed: false } },
      ),
    ).toEqual([
      '09:01　表决：关于工作报告的决议',
      '实到 120 名，按《选举办法》第十条的规定，举手表决：同意 120，不同意 0，弃权 0，一致通过。',
      '09:02　表决：关于工作报告的决议',
      '实到 120 名，举手表决：同意 50，不同意 60，弃权 10，没有通过（按《选举办法》第十条的规定，须 62 人同意）。',
    ]);
  });

  it('every step that was gone back on', () => {
    expect(
      told(
        { kind: 'stepReopened', body: { step: 'oath', contestId: null, reason: '誓词有误' } },
        { kind: 'stepReopened', body: { step: 'rules', contestId: null, reason: '差额有误' } },
        { kind: 'stepReopened', body: { step: 'candidates', contestId: 'c1', reason: '一人退出' } },
      ),
    ).toEqual([
      '09:01 重新宣誓。原因：誓词有误。',
      '09:02 重新审议选举办法，原表决不再有效。原因：差额有误。',
      '09:03 撤回候选人名单：第十五届委员会委员。原因：一人退出。',
    ]);
  });

  it('an item of the running order that was gone back to', () => {
    expect(told({ kind: 'runSheetReturned', body: bodies.runSheetReturned })).toEqual([
      '09:01 会议程序退回「清点到会人数」。原因：有代表离场。',
    ]);
  });

  it('a line of the roster that was put right', () => {
    expect(told({ kind: 'participantCorrected', body: bodies.participantCorrected })).toEqual([
      '09:01 更正名册。丁一：姓名「丁一」改为「丁乙」，代表团「一团」改为「二团」。原因：名册误写。',
    ]);
  });

  it('what a scrutineer ruled on ballots in doubt', () => {
    const [line] = told({
      kind: 'ballotsRuled',
      body: {
        contestId: 'c1',
        entries: [4, 9],
        ruling: 'void',
        doubts: ['altered'],
        scrutineer: '李鹏鹏',
        article: '《条例》第二十七条',
        reason: '涂改后无法辨认',
      },
    });
    expect(line).toContain('09:01 第十五届委员会委员：监票人 李鹏鹏 认定有疑义的选票 2 张');
    expect(line).toMatch(/整张无效（依据：《条例》第二十七条）。原因：涂改后无法辨认。$/u);
  });

  it('tally sheets put right, withdrawn and settled', () => {
    expect(
      told(
        { kind: 'sheetCorrected', body: bodies.sheetCorrected },
        { kind: 'sheetWithdrawn', body: { ...bodies.sheetWithdrawn, pass: 2 } },
        { kind: 'sheetSettled', body: bodies.sheetSettled },
      ),
    ).toEqual([
      '09:01 第十五届委员会委员：更正第 1 组计票单第一遍。原因：看错。',
      '09:02 第十五届委员会委员：撤回第 1 组计票单第二遍。原因：换人。',
    ]);
  });

  it('how seats left open were dealt with, and by whom', () => {
    const body = {
      contestId: 'c1',
      remedy: 'reduceSeats',
      seats: 1,
      article: '《条例》第二十九条',
      reason: '接近应选名额',
    } as const;
    expect(
      told(
        { kind: 'remedyChosen', body: { ...body, approvedBy: 'voters', votes } },
        { kind: 'remedyChosen', body: { ...body, remedy: 'later', approvedBy: 'presidium', votes: null } },
      ),
    ).toEqual([
      '09:01　名额的处理：第十五届委员会委员',
      '减少名额 1 名，经选举人表决同意（同意 120，不同意 0，弃权 0，一致通过），依据：《条例》第二十九条。原因：接近应选名额。',
      '09:02　名额的处理：第十五届委员会委员',
      '留待以后会议选举 1 名，由大会主席团决定，依据：《条例》第二十九条。原因：接近应选名额。',
    ]);
  });

  it('a further round and a changed contest, but not one that is simply set', () => {
    expect(
      told(
        { kind: 'contestDefined', body: { ...contest, reason: null } },
        { kind: 'contestDefined', body: { ...contest, reason: '上级核定名额' } },
        {
          kind: 'contestDefined',
          body: { ...again, round: { kind: 'revote', of: 'c1' }, reason: '第十五届委员会委员：《条例》第二十九条' },
        },
        {
          kind: 'contestDefined',
          body: { ...again, round: { kind: 'revote', of: 'c1' }, reason: '按批复：《关于名额的批复》' },
        },
        { kind: 'contestDefined', body: { ...again, round: { kind: 'primary', of: null }, reason: null } },
      ),
    ).toEqual([
      '09:02　更改选举事项：第十五届委员会委员',
      '应选 9 名。原因：上级核定名额。',
      '09:03　再次投票：第十五届委员会委员',
      '应选 1 名。依据：《条例》第二十九条。',
      // Somebody's own words are no clause.
      '09:04　再次投票：第十五届委员会委员',
      '应选 1 名。原因：按批复：《关于名额的批复》。',
      '09:05　预选：第十五届委员会委员',
      '应选 1 名。',
    ]);
  });

  it('of a count that was opened again only the one that stood, and the other contest’s as well', () => {
    const of = (contestId: string): NewEvent => ({ kind: 'countClosed', body: { ...closedCount, contestId } });
    const reopened: NewEvent = { kind: 'countReopened', body: { contestId: 'c1', reason: '漏一张' } };
    const headings = told(of('c1'), of('c2'), reopened, of('c1')).filter((text) => /计票/u.test(text));
    expect(headings).toEqual([
      '09:02　计票结果：第十五届委员会委员（再次投票）',
      '09:03 重新打开第十五届委员会委员计票。原因：漏一张。',
      '09:04　计票结果：第十五届委员会委员',
    ]);
  });

  it('ballots collected anew, nobody elected, and a seal without a number, each in its words', () => {
    expect(
      told(
        { kind: 'ballotsCollected', body: { ...bodies.ballotsCollected, reason: '点漏' } },
        { kind: 'resultAnnounced', body: { contestId: 'c1', elected: [] } },
        { kind: 'ballotsSealed', body: { ...bodies.ballotsSealed, sealNumbers: '' } },
      ),
    ).toEqual([
      '09:01　清点选票：第十五届委员会委员',
      '发出 9 张，收回 9 张，选举有效（第二十七条）。重新清点原因：点漏。',
      '09:02　宣布当选：第十五届委员会委员',
      '无人当选。',
      '09:03　封存选票',
      '选票 2 袋，经手人 王二。',
    ]);
  });
});
