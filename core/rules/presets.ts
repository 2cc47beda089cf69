// The rule sets the program comes with; what is from memory says so and is to be checked before use.

import type { Clause, RuleSet } from './rule-set.ts';

const grassroots = '中国共产党基层组织选举工作条例';
const local = '中国共产党地方组织选举工作条例';
const organic = '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法';
const custom = '本次大会选举办法';

function clause(document: string, article: string, certainty: Clause['certainty']): Clause {
  return { document, article, certainty };
}

const grassrootsCongress: RuleSet = {
  id: 'party-grassroots-congress-2020',
  title: '基层党代表大会（2020）',
  basis: grassroots,
  quorum: { num: 4, den: 5, comparison: '>=', of: 'entitled', clause: clause(grassroots, '第十九条', 'M') },
  electionValid: { collected: '<=', of: 'issued', clause: clause(grassroots, '第二十七条', 'M') },
  ballotValid: { chosen: '<=', of: 'seats', clause: clause(grassroots, '第二十七条', 'M') },
  majority: { num: 1, den: 2, comparison: '>', of: 'present', clause: clause(grassroots, '第二十九条', 'M') },
  margin: { minPercent: 20, round: 'ceil', clause: clause(grassroots, '第十三条', 'V~') },
  words: { approve: '赞成', oppose: '不赞成', abstain: '弃权', writeIn: '另选他人' },
  marks: { approve: '○', oppose: '×', abstain: '', clause: clause(custom, '填写选票', 'V') },
  writeIn: {
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
  candidateOrder: { by: 'stroke', clause: clause(grassroots, '第二十四条', 'V~') },
  scrutineer: { notCandidate: true, adoption: 'vote', clause: clause(grassroots, '第二十二条', 'V~') },
  teller: { notCandidate: true, adoption: 'announce', clause: clause(grassroots, '第二十三条', 'V~') },
  proxy: { vote: false, write: '非候选人', clause: clause(grassroots, '第二十四条', 'V~') },
  openCount: { shown: false, clause: clause(custom, '计票', 'M') },
  adoption: { num: 1, den: 2, comparison: '>', of: 'entitled', clause: clause(custom, '通过', 'M') },
};

const grassrootsPlenary: RuleSet = {
  ...grassrootsCongress,
  id: 'party-grassroots-plenary-2020',
  title: '基层党委、纪委第一次全体会议（2020）',
  margin: { minPercent: 0, round: 'ceil', clause: clause(grassroots, '第十六条', 'M') },
  writeIn: { ...grassrootsCongress.writeIn, scope: '本届委员会委员' },
  candidateOrder: { by: 'approved', clause: clause(grassroots, '第二十四条', 'V~') },
};

const localCongress: RuleSet = {
  ...grassrootsCongress,
  id: 'party-local-congress-2020',
  title: '县级以上地方党代表大会（2020）',
  basis: local,
  quorum: { num: 1, den: 2, comparison: '>', of: 'entitled', clause: clause(local, '第二十四条', 'V') },
  majority: { num: 1, den: 2, comparison: '>', of: 'entitled', clause: clause(local, '当选条款', 'M') },
  margin: { minPercent: 10, round: 'ceil', clause: clause(local, '差额条款', 'M') },
  candidateOrder: { by: 'stroke', clause: clause(local, '第三十条', 'V') },
  scrutineer: { notCandidate: true, adoption: 'vote', clause: clause(local, '第二十八条', 'V') },
  teller: { notCandidate: true, adoption: 'announce', clause: clause(local, '第二十九条', 'V') },
  proxy: { vote: false, write: '非候选人', clause: clause(local, '第三十一条', 'V') },
};

const townshipPeoplesCongress: RuleSet = {
  ...grassrootsCongress,
  id: 'peoples-congress-township-2022',
  title: '乡镇人民代表大会（2022）',
  basis: organic,
  quorum: { num: 2, den: 3, comparison: '>=', of: 'entitled', clause: clause(organic, '第十四条', 'V') },
  majority: { num: 1, den: 2, comparison: '>', of: 'entitled', clause: clause(organic, '第二十五条', 'V') },
  margin: { minPercent: 0, round: 'ceil', clause: clause(organic, '第二十七条', 'V') },
  words: { approve: '赞成', oppose: '反对', abstain: '弃权', writeIn: '另选他人' },
  writeIn: {
    ...grassrootsCongress.writeIn,
    requires: 'nothing',
    scope: '其他任何代表或者选民',
    clause: clause(organic, '第二十八条', 'V'),
  },
  tie: { remedy: 'revote', revoteNeedsMajority: false, clause: clause(organic, '第二十九条', 'V') },
  shortfall: { remedies: ['fillVacancies'], reduceApproval: '', clause: clause(organic, '第二十九条', 'V') },
};

const presets: readonly RuleSet[] = [grassrootsCongress, grassrootsPlenary, localCongress, townshipPeoplesCongress];

/** All presets, the default first. */
export function listPresets(): readonly RuleSet[] {
  return presets;
}

/** The preset of this id, or null. */
export function presetById(id: string): RuleSet | null {
  return presets.find((preset) => preset.id === id) ?? null;
}
