// Two halls: a small one, and one where every name, list and number is as long as it gets.

import { defaultOath } from '../../../core/decide/oath.ts';
import { usualDiscipline } from '../../../core/discipline.ts';
import type { EventBodies } from '../../../core/events.ts';
import type { Candidate } from '../../../core/people.ts';
import { usualAgenda } from '../../../core/scenes/agenda.ts';
import type { HallContest, HallFacts } from '../../../core/scenes/facts.ts';
import { fixed } from '../../core/decide/facts.ts';
import { ballot, elect, grassroots } from '../../core/rules/elections.ts';
import { closedCount } from '../../core/samples.ts';
import { personName } from '../count.ts';

const at = '2026-06-28T09:02:00+08:00';
const posts = [
  '镇党委副书记、镇长',
  '镇人大主席',
  '镇党委委员、组织委员、统战委员',
  '镇党委委员、纪委书记、监察办公室主任',
  '某某村党总支书记、村民委员会主任',
];
const longPost = '镇党委委员、人民武装部部长，政法委员会书记，综合行政执法局局长，退役军人服务站站长（兼）';

function person(name: string, index: number, post = posts[index % posts.length] ?? ''): Candidate {
  return {
    name,
    gender: index % 3 === 1 ? '女' : '男',
    ethnicity: index % 7 === 3 ? '维吾尔族' : '汉族',
    birth: `19${70 + (index % 28)}-0${1 + (index % 9)}`,
    education: index % 2 === 0 ? '大学' : '省委党校研究生',
    post,
    years: null,
    source: '',
    proposedFor: '',
    introduction: '',
  };
}

/** A closed count: the first of the candidates get more than half, in falling numbers. */
function countOf(names: readonly string[], seats: number, present: number): EventBodies['countClosed'] {
  const marks = (opposed: number) => names.map((_, index) => (index >= seats + opposed ? 'O' : 'A')).join('');
  const without = (first: number) => names.map((_, index) => (index < first || index >= seats ? 'O' : 'A')).join('');
  const ballots = [
    ballot(present - seats, marks(0)),
    ...Array.from({ length: seats }, (_, index) => ballot(1, without(index))),
  ];
  const { tally, ...outcome } = elect({ seats, candidates: names, ballots });
  return { ...closedCount, present, issued: present, collected: present, tally, outcome };
}

interface ContestWanted {
  readonly contestId: string;
  readonly title: string;
  readonly colour: string;
  readonly seats: number;
  readonly people: readonly Candidate[];
  readonly present: number;
}

const openRule = { ...grassroots, openCount: { ...grassroots.openCount, shown: true } };

function contestOf({ people, present, ...wanted }: ContestWanted): HallContest {
  const names = people.map(({ name }) => name);
  return {
    ...wanted,
    kind: 'first',
    rule: openRule,
    confirmed: true,
    candidates: people,
    fixing: 1,
    issued: present,
    collected: present,
    collectedBefore: null,
    valid: true,
    entered: Math.floor(present / 2),
    released: true,
    announced: true,
    count: countOf(names, wanted.seats, present),
    called: {
      ballots: Math.floor(present / 2),
      valid: Math.floor(present / 2),
      invalid: 0,
      approvals: names.map((_, index) => Math.max(0, Math.floor(present / 2) - index * 3)),
      writeIns: [{ name: '赵某', approve: 2 }],
    },
  };
}

const few = ['丁建华', '于　洁', '马国平', '王海燕'].map((name) => name.replace('　', ''));
const fewPeople = few.map((name, index) => person(name, index));

/** What hands are raised for. */
export const motions = {
  short: '选举办法（草案）',
  long: '关于中国共产党和静县巴音布鲁克镇第十四届委员会工作报告和第十四届纪律检查委员会工作报告的决议（草案）',
};

export const shortHall: HallFacts = {
  congress: '中国共产党某镇第十五次代表大会',
  date: '2026-06-28',
  venue: '镇会议中心',
  practice: false,
  rule: openRule,
  entitled: 122,
  present: 120,
  onLeave: 2,
  fixed: {
    ...fixed,
    entitled: 122,
    present: 120,
    onLeave: 2,
    missing: 0,
    needed: 98,
    met: true,
    article: quorumClause(),
    at,
  },
  hands: [{ subject: motions.short, votes: { approve: 120, oppose: 0, abstain: 0 }, short: null }],
  agenda: usualAgenda(),
  discipline: usualDiscipline,
  oath: { leader: '沈国庆', phrases: defaultOath },
  rollCall: few.map((name, index) => ({
    name,
    delegation: index < 3 ? '第一代表团' : '第二代表团',
    answer: index === 0 ? 'answered' : null,
  })),
  contests: [
    contestOf({
      contestId: 'c1',
      title: '第十五届委员会委员',
      colour: '红',
      seats: 3,
      people: fewPeople,
      present: 120,
    }),
  ],
  adjourned: true,
};

function quorumClause(): string {
  return `《${grassroots.quorum.clause.document}》${grassroots.quorum.clause.article}`;
}

const rare = ['阿卜杜热合曼·买买提依明', '欧阳文清', '于洁', '古丽巴哈尔·阿不都克里木', '司马相如'];

/** Another name for every number below 340; a few are as long as names get. */
function nameOf(index: number): string {
  const long = index % 11 === 5 ? rare[Math.floor(index / 11)] : undefined;
  return long ?? personName(index * 23);
}

export const longNames = { delegation: '巴音布鲁克镇直属机关企事业单位联合代表团' };

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

const longTitle = '第十五届纪律检查委员会委员';
const manyPeople = Array.from({ length: 16 }, (_, index) => ({
  ...person(nameOf(index), index, index % 4 === 2 ? longPost : undefined),
  introduction: index % 5 === 0 ? repeated('从事乡镇工作十二年，先后分管农业农村、生态环境工作，', 200) : '',
}));
const all = Array.from({ length: 300 }, (_, index) => person(nameOf(index), index));
const columnRule = {
  ...openRule,
  marks: { ...openRule.marks, approve: '√', oppose: '×', abstain: '○', place: 'columns' as const },
};

export const longHall: HallFacts = {
  ...shortHall,
  congress: '中国共产党和静县巴音布鲁克镇第十五次代表大会',
  venue: '镇综合文化服务中心三楼多功能会议厅',
  practice: true,
  entitled: 3000,
  present: 2987,
  onLeave: 13,
  fixed: {
    ...fixed,
    entitled: 3000,
    present: 2987,
    onLeave: 13,
    missing: 0,
    needed: 2400,
    met: true,
    article: quorumClause(),
    at,
  },
  agenda: [
    ...usualAgenda(),
    '听取和审查中国共产党巴音布鲁克镇第十四届委员会的工作报告',
    '审查中国共产党巴音布鲁克镇第十四届纪律检查委员会的工作报告',
    '审查党费收缴、使用和管理情况的报告',
    '通过关于两个工作报告的决议',
    '奏国歌',
    '奏《国际歌》',
    '新当选的委员同志与大家见面',
  ],
  hands: [{ subject: motions.long, votes: { approve: 2900, oppose: 80, abstain: 7 }, short: null }],
  discipline: {
    ...usualDiscipline,
    items: usualDiscipline.items.map((item, index) => ({
      ...item,
      text: index === 1 ? item.text : repeated(item.text || '对违反规定的，一律追究相关人员责任。', 300),
      checked: true,
    })),
  },
  oath: {
    leader: '阿卜杜热合曼·买买提依明',
    phrases: Array.from({ length: 30 }, (_, index) =>
      repeated('认真执行民主集中制，自觉遵守换届纪律，', index % 2 === 0 ? 19 : 60),
    ),
  },
  rollCall: Array.from({ length: 324 }, (_, index) => ({
    name: nameOf(index),
    delegation: index < 300 ? longNames.delegation : `第${index - 298}代表团`,
    answer: index < 40 ? (index % 9 === 4 ? 'silent' : 'answered') : null,
  })),
  contests: [
    contestOf({ contestId: 'c1', title: longTitle, colour: '粉红', seats: 13, people: manyPeople, present: 300 }),
    contestOf({
      contestId: 'c2',
      title: '出席上一级代表大会代表',
      colour: '黄',
      seats: 240,
      people: all,
      present: 2987,
    }),
    {
      ...contestOf({
        contestId: 'c3',
        title: '第十五届委员会委员',
        colour: '红',
        seats: 3,
        people: fewPeople,
        present: 2987,
      }),
      rule: columnRule,
      collected: 2990,
      valid: false,
    },
  ],
};
