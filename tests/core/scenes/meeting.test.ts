// Pictures of the meeting before the count: agenda, quorum, discipline, candidates, the ballot and how it is cast.

import { describe, expect, it } from 'vitest';
import { usualDiscipline } from '../../../core/discipline.ts';
import { usualAgenda } from '../../../core/scenes/agenda.ts';
import type { HallContest } from '../../../core/scenes/facts.ts';
import { candidate, fixed } from '../decide/facts.ts';
import { grassroots } from '../rules/elections.ts';
import { contest, facts, refused, seen, withContest } from './hall.ts';

const at = '2026-06-08T09:30:00+08:00';

describe('the agenda', () => {
  it('numbers what the hall goes through', () => {
    expect(seen({ kind: 'agenda' })).toMatchObject({
      title: '议　程',
      items: [
        { number: '一', text: '通过选举办法' },
        { number: '二', text: '闭会' },
      ],
    });
  });

  it('of a session without a running order names the steps that the hall sees, none of the work of the desk', () => {
    expect(usualAgenda()).toHaveLength(10);
    expect(usualAgenda().at(0)).toBe('清点到会人数');
    expect(usualAgenda().join()).not.toMatch(/名册|核对|封存/u);
  });
});

describe('the quorum', () => {
  it('is shown with the sentence of the rule and its article', () => {
    expect(seen({ kind: 'quorum' })).toMatchObject({
      title: '符合法定人数',
      figures: [
        { label: '应到代表', value: '10' },
        { label: '实到代表', value: '9', emphasis: true },
        { label: '法定人数', value: '8' },
      ],
      sentence: '实到人数不少于应到人数的五分之四，',
      verdict: '可以进行选举',
      article: `依据${fixed.article}`,
      frame: { footLeft: '清点时间 09:30' },
    });
  });

  it('is not shown before the count, nor where too few are here', () => {
    expect(() => seen({ kind: 'quorum' }, { fixed: null })).toThrow('attendanceNotFixed');
    expect(() => seen({ kind: 'quorum' }, { fixed: { ...fixed, met: false, at } })).toThrow('noQuorum');
  });
});

describe('the discipline', () => {
  it('shows ten titles, and a text only where it was checked', () => {
    const scene = seen({ kind: 'discipline', item: -1 });
    if (scene.kind !== 'discipline') throw new Error(scene.kind);
    expect(scene.title).toBe('“十严禁”');
    expect(scene.items.map(({ number, text }) => `${number} ${text}`).at(9)).toBe('十 严禁干扰换届');
    expect(scene.items.map(({ body }) => body !== '')).toEqual(usualDiscipline.items.map(({ checked }) => checked));
  });

  it('keeps an unchecked text in, whatever was written', () => {
    const items = [{ title: '严禁跑风漏气', text: '对泄露的，一律追究。', checked: false }];
    const discipline = { ...usualDiscipline, items };
    expect(JSON.stringify(seen({ kind: 'discipline', item: 0 }, { discipline }))).not.toContain('泄露');
  });

  it('holds an item, and none past the last', () => {
    expect(seen({ kind: 'discipline', item: 3 })).toMatchObject({ current: 3 });
    expect(seen({ kind: 'discipline', item: 40 })).toMatchObject({ current: 9 });
  });
});

describe('the candidates', () => {
  const choice = { kind: 'candidates', contestId: 'c1', person: -1 } as const;

  it('are not shown before their list is final', () => {
    expect(refused(choice, { confirmed: false })).toBe('candidatesNotConfirmed');
    expect(refused({ ...choice, contestId: 'c9' })).toBe('contestMissing');
  });

  it('stand in the order of the list, with what it says of them and no gap where it says nothing', () => {
    const blank = { ...candidate('丁一'), gender: '', ethnicity: '', birth: null, education: '', post: '' };
    const candidates = [
      { ...blank, gender: '女', ethnicity: '汉', birth: '1985-06', education: '大学', post: '镇长' },
      { ...blank, name: '王二', ethnicity: '回族', post: '镇长', introduction: '从事乡镇工作十二年。' },
      { ...blank, name: '欧阳明' },
    ];
    expect(seen({ ...choice, person: 7 }, withContest({ candidates }))).toMatchObject({
      subtitle: '委员：应选 1 名，候选人 3 名，以姓氏笔画为序',
      people: [
        { name: '丁　一', details: '女，汉族，1985年6月生，大学', introduction: '镇长' },
        { name: '王　二', details: '回族', introduction: '从事乡镇工作十二年。' },
        { name: '欧阳明', details: '', introduction: '' },
      ],
      current: 2,
    });
  });
});

describe('the sample of the ballot', () => {
  const choice = { kind: 'ballotSample', contestId: 'c1' } as const;

  it('has the layout and the signs of the rules, and nobody’s name', () => {
    const scene = seen(
      choice,
      withContest({ seats: 5, candidates: ['丁一', '王二', '欧阳明', '赵四'].map(candidate) }),
    );
    expect(scene).toMatchObject({
      heading: ['中国共产党某镇第十五次代表大会', '委员选票'],
      names: ['候选人甲', '候选人乙', '候选人丙'],
      writeIns: 2,
      place: 'aboveName',
      columns: [],
      signs: [{ sign: '○' }, { sign: '×' }, { sign: '空白' }],
    });
    expect(JSON.stringify(scene)).not.toMatch(/丁一|王二|欧阳明|赵四/u);
  });

  it('has a column a sign where the rules have columns, and no space to write in where they allow none', () => {
    const columns = { ...grassroots.marks, place: 'columns' as const };
    const writeIn = { ...grassroots.writeIn, allowed: false };
    expect(seen(choice, withContest({ rule: { ...grassroots, marks: columns, writeIn } }))).toMatchObject({
      place: 'columns',
      columns: ['赞成', '不赞成', '弃权'],
      writeIns: 0,
    });
  });

  it('waits for the final list, as the instructions do', () => {
    expect(refused(choice, { confirmed: false })).toBe('candidatesNotConfirmed');
  });
});

describe('the order of casting', () => {
  it('goes from the officers over the presidium to the delegations, the present one named', () => {
    expect(seen({ kind: 'castingOrder', turn: 2 })).toMatchObject({
      stations: [
        { number: '1', text: '总监票人、监票人' },
        { number: '2', text: '主席团成员' },
        { number: '3', text: '一团' },
        { number: '4', text: '二团' },
      ],
      current: 2,
    });
    expect(seen({ kind: 'castingOrder', turn: 9 })).toMatchObject({ current: 3 });
  });

  it('is not there before the hall is counted', () => {
    expect(() => seen({ kind: 'castingOrder', turn: -1 }, { fixed: null })).toThrow('attendanceNotFixed');
  });
});

describe('ballots out and in', () => {
  const second = { ...contest, contestId: 'c2', title: '纪委委员', colour: '粉' };
  const both = (changed: Partial<HallContest>) => ({ contests: [contest, { ...second, ...changed }] });

  it('are shown only once they are recorded', () => {
    expect(refused({ kind: 'ballotsIssued' }, { issued: null, fixing: null })).toBe('noBallotsIssued');
    expect(refused({ kind: 'ballotsCollected' }, { issued: null, fixing: null })).toBe('noBallotsCollected');
    expect(refused({ kind: 'ballotsCollected' }, { collected: null, valid: null })).toBe('noBallotsCollected');
  });

  it('are those of the vote under way, not of a round before it', () => {
    expect(seen({ kind: 'ballotsIssued' }, both({ fixing: 2, issued: 7 }))).toMatchObject({
      rows: [{ title: '纪委委员（粉色选票）', figures: [{ label: '发出', value: '7' }] }],
    });
    expect(seen({ kind: 'ballotsIssued' }, both({}))).toMatchObject({ rows: [{}, {}] });
  });

  it('out are as many as delegates are here', () => {
    expect(seen({ kind: 'ballotsIssued' })).toMatchObject({ sentence: '发出的选票与实到代表人数相等' });
  });

  it.each([
    [9, true, '收回的选票等于发出的选票', '选举有效'],
    [8, true, '收回的选票少于发出的选票', '选举有效'],
    [10, false, '收回的选票多于发出的选票', '选举无效'],
  ])('in, %i of 9 make the election valid: %s', (collected, valid, sentence, verdict) => {
    expect(seen({ kind: 'ballotsCollected' }, withContest({ collected, valid }))).toMatchObject({
      rows: [{ figures: [{ value: '9' }, { value: String(collected) }], verdict }],
      sentence,
      frame: { footLeft: '依据《中国共产党基层组织选举工作条例》第二十七条' },
    });
  });

  it('in are not changed without a word: what the hall was told before stands beside it', () => {
    const recounted = { collected: 9, collectedBefore: 8, valid: true };
    expect(seen({ kind: 'ballotsCollected' }, withContest(recounted))).toMatchObject({
      sentence: '经重新清点，收回由 8 张更正为 9 张；收回的选票等于发出的选票',
    });
    expect(seen({ kind: 'ballotsCollected' }, both({ collected: 10, collectedBefore: 8, valid: false }))).toMatchObject(
      {
        sentence: '纪委委员经重新清点，收回由 8 张更正为 10 张',
      },
    );
  });

  it('in of two contests are judged each for itself', () => {
    expect(seen({ kind: 'ballotsCollected' }, both({ collected: 10, valid: false }))).toMatchObject({
      rows: [{ verdict: '选举有效' }, { verdict: '选举无效' }],
      sentence: '',
    });
    expect(seen({ kind: 'ballotsCollected' }, both({}))).toMatchObject({ sentence: '收回的选票等于发出的选票' });
    expect(seen({ kind: 'ballotsCollected' }, both({ collected: null }))).toMatchObject({ rows: [{}] });
    expect(facts.contests).toHaveLength(1);
  });
});
