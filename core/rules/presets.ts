// The rule sets the program comes with; what is from memory says so and is to be checked before use.

import type { Clause, RuleSet } from './rule-set.ts';

const grassroots = '中国共产党基层组织选举工作条例';
const local = '中国共产党地方组织选举工作条例';
const organic = '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法';
const ownRules = '本次大会选举办法';

function clause(document: string, article: string, certainty: Clause['certainty']): Clause {
  return { document, article, certainty };
}

const grassrootsCongress: RuleSet = {
  id: 'party-grassroots-congress-2020',
  title: '基层党代表大会（2020）',
  basis: grassroots,
  quorum: { num: 4, den: 5, comparison: '>=', of: 'entitled', clause: clause(grassroots, '第十九条', 'M') },
  electionValid: { collected: '<=', of: 'issued', clause: clause(grassroots, '第二十七条', 'M') },
  ballotValid: {
    chosen: '<=',
    of: 'seats',
    whollyIllegible: 'stands',
    clause: clause(grassroots, '第二十七条', 'M'),
  },
  majority: { num: 1, den: 2, comparison: '>', of: 'present', clause: clause(grassroots, '第二十九条', 'M') },
  margin: { minPercent: 20, round: 'ceil', minExtra: 0, maxExtra: null, clause: clause(grassroots, '第十三条', 'V~') },
  officeMargin: null,
  words: {
    approve: '赞成',
    oppose: '不赞成',
    abstain: '弃权',
    writeIn: '另选他人',
    voter: '代表',
    meeting: '大会',
  },
  marks: {
    approve: '○',
    oppose: '×',
    abstain: '',
    place: 'aboveName',
    clause: clause(ownRules, '填写选票', 'V'),
  },
  writeIn: {
    allowed: true,
    requires: 'oppose',
    excess: 'voidWriteIns',
    sign: '○',
    missingSign: 'abstain',
    scope: '有被选举权的正式党员',
    clause: clause(grassroots, '第二十五条', 'V'),
  },
  tie: { remedy: 'revote', revoteNeedsMajority: false, clause: clause(grassroots, '第二十九条', 'M') },
  shortfall: {
    remedies: ['fillVacancies', 'reduceSeats'],
    reduceApproval: '半数以上选举人同意或者大会主席团决定',
    clause: clause(grassroots, '第二十九条', 'M'),
  },
  primary: { num: 1, den: 2, comparison: '>', of: 'present', clause: clause(grassroots, '第二十八条', 'M') },
  candidateOrder: { by: 'stroke', clause: clause(grassroots, '第二十四条', 'V~') },
  scrutineer: { notCandidate: true, adoption: 'vote', clause: clause(grassroots, '第二十二条', 'V~') },
  teller: { notCandidate: true, adoption: 'announce', clause: clause(grassroots, '第二十三条', 'V~') },
  proxy: { vote: false, write: '非候选人', clause: clause(grassroots, '第二十四条', 'V~') },
  wrongBox: { handling: 'countByKind', clause: clause(ownRules, '投票', 'M') },
  openCount: { shown: false, clause: clause(ownRules, '计票', 'M') },
  report: { to: ['大会主席团', '大会'], announcer: '会议主持人', clause: clause(grassroots, '第三十一条', 'M') },
  adoption: { num: 1, den: 2, comparison: '>', of: 'entitled', clause: clause(ownRules, '通过', 'M') },
};

/** 一次全会: secretary and deputies are elected 等额 among the members, in the order approved from above. */
const grassrootsPlenary: RuleSet = {
  ...grassrootsCongress,
  id: 'party-grassroots-plenary-2020',
  title: '基层党委、纪委第一次全体会议（2020）',
  margin: { minPercent: 0, round: 'ceil', minExtra: 0, maxExtra: 0, clause: clause(grassroots, '第十六条', 'M') },
  officeMargin: {
    office: '常务委员会委员',
    minPercent: 0,
    minExtra: 1,
    maxExtra: 2,
    clause: clause(grassroots, '第十七条', 'M'),
  },
  words: { ...grassrootsCongress.words, voter: '委员', meeting: '全体会议' },
  writeIn: { ...grassrootsCongress.writeIn, scope: '本届委员会委员' },
  shortfall: {
    remedies: ['fillVacancies', 'askSuperior'],
    reduceApproval: '',
    clause: clause(grassroots, '第二十九条', 'M'),
  },
  primary: null,
  candidateOrder: { by: 'approved', clause: clause(grassroots, '第二十四条', 'V~') },
  report: { to: ['全体会议'], announcer: '会议主持人', clause: clause(grassroots, '第三十一条', 'M') },
};

/** County and above: other quorum, and the majority is of those entitled. */
const localCongress: RuleSet = {
  ...grassrootsCongress,
  id: 'party-local-congress-2020',
  title: '县级以上地方党代表大会（2020）',
  basis: local,
  quorum: { num: 1, den: 2, comparison: '>', of: 'entitled', clause: clause(local, '第二十四条', 'V') },
  electionValid: { collected: '<=', of: 'issued', clause: clause(local, '选举有效条款', 'M') },
  ballotValid: {
    chosen: '<=',
    of: 'seats',
    whollyIllegible: 'stands',
    clause: clause(local, '选票有效条款', 'M'),
  },
  majority: { num: 1, den: 2, comparison: '>', of: 'entitled', clause: clause(local, '当选条款', 'M') },
  margin: { minPercent: 10, round: 'ceil', minExtra: 0, maxExtra: null, clause: clause(local, '差额条款', 'M') },
  officeMargin: {
    office: '代表',
    minPercent: 20,
    minExtra: 0,
    maxExtra: null,
    clause: clause(local, '代表差额条款', 'M'),
  },
  writeIn: { ...grassrootsCongress.writeIn, clause: clause(local, '另选他人条款', 'M') },
  tie: { remedy: 'revote', revoteNeedsMajority: false, clause: clause(local, '票数相等条款', 'M') },
  shortfall: { ...grassrootsCongress.shortfall, clause: clause(local, '名额不足条款', 'M') },
  primary: { num: 1, den: 2, comparison: '>', of: 'entitled', clause: clause(local, '预选条款', 'M') },
  candidateOrder: { by: 'stroke', clause: clause(local, '第三十条', 'V') },
  scrutineer: { notCandidate: true, adoption: 'vote', clause: clause(local, '第二十八条', 'V') },
  teller: { notCandidate: true, adoption: 'announce', clause: clause(local, '第二十九条', 'V') },
  proxy: { vote: false, write: '非候选人', clause: clause(local, '第三十一条', 'V') },
  report: { to: ['大会主席团', '大会'], announcer: '会议主持人', clause: clause(local, '公布结果条款', 'M') },
};

/** 乡镇人大: what the organic law leaves open is for the congress's own 选举办法. */
const townshipPeoplesCongress: RuleSet = {
  ...grassrootsCongress,
  id: 'peoples-congress-township-2022',
  title: '乡镇人民代表大会（2022）',
  basis: organic,
  quorum: { num: 2, den: 3, comparison: '>=', of: 'all', clause: clause(organic, '第十四条', 'V') },
  electionValid: { collected: '<=', of: 'issued', clause: clause(ownRules, '选举有效', 'M') },
  ballotValid: { chosen: '<=', of: 'seats', whollyIllegible: 'stands', clause: clause(ownRules, '选票有效', 'M') },
  majority: { num: 1, den: 2, comparison: '>', of: 'all', clause: clause(organic, '第二十五条', 'V') },
  margin: { minPercent: 0, round: 'ceil', minExtra: 1, maxExtra: 3, clause: clause(organic, '第二十七条', 'V') },
  // One nominee alone may stand for a post of its own; otherwise there is one more than the post.
  officeMargin: {
    office: '正职（主席、乡镇长）',
    minPercent: 0,
    minExtra: 0,
    maxExtra: 1,
    clause: clause(organic, '第二十七条', 'V'),
  },
  words: { ...grassrootsCongress.words, oppose: '反对' },
  writeIn: {
    ...grassrootsCongress.writeIn,
    requires: 'nothing',
    scope: '其他任何代表或者选民',
    clause: clause(organic, '第二十八条', 'V'),
  },
  tie: { remedy: 'revote', revoteNeedsMajority: false, clause: clause(organic, '第二十九条', 'V') },
  shortfall: { remedies: ['fillVacancies'], reduceApproval: '', clause: clause(organic, '第二十九条', 'V') },
  primary: null,
  candidateOrder: { by: 'stroke', clause: clause(ownRules, '候选人名单', 'M') },
  scrutineer: { notCandidate: true, adoption: 'vote', clause: clause(ownRules, '监票人', 'M') },
  teller: { notCandidate: true, adoption: 'announce', clause: clause(ownRules, '计票人', 'M') },
  proxy: { vote: false, write: '信任的人', clause: clause(ownRules, '填写选票', 'M') },
  report: { to: ['大会主席团'], announcer: '大会主席团', clause: clause(ownRules, '宣布结果', 'M') },
  adoption: { num: 1, den: 2, comparison: '>', of: 'all', clause: clause(ownRules, '通过', 'M') },
};

const presets: readonly RuleSet[] = [grassrootsCongress, grassrootsPlenary, localCongress, townshipPeoplesCongress];

/** What a new session begins with. */
export const defaultRules: RuleSet = grassrootsCongress;

/** All presets, the default first. */
export function listPresets(): readonly RuleSet[] {
  return presets;
}

/** The preset of this id, or null. */
export function presetById(id: string): RuleSet | null {
  return presets.find((preset) => preset.id === id) ?? null;
}
