// Says in one Chinese sentence where the second count and the file differ.

import type { RuleSet } from '../core/rules/rule-set.ts';
import type { Store } from '../db/open.ts';
import { type Figure, type FigureName, type FigureValue, findDifferences, openRecount } from '../db/recount.ts';

/** The first figure of the first contest that differs, both values named, or null when the two counts agree. */
export function compareCounts(store: Store): string | null {
  const [difference] = findDifferences(openRecount(store.file.database)());
  if (difference === undefined) return null;
  const title = store.contests.contest(difference.contestId)?.title ?? difference.contestId;
  const what = describe(difference, store.session.session().ruleSet.words);
  const { figure, recounted, stated } = difference;
  return `「${title}」${what}，第二套程序按选票重算为${say(figure, recounted)}，记录为${say(figure, stated)}`;
}

type Description = (subject: string, words: RuleSet['words']) => string;

const descriptions: Readonly<Record<FigureName, Description>> = {
  entitled: () => '的应到人数',
  present: () => '的实到人数',
  printed: () => '印制的选票',
  issued: () => '发出的选票',
  spoiled: () => '作废的选票',
  collected: () => '收回的选票',
  collectedValid: () => '收回的选票是否不多于发出的选票',
  entered: () => '录入的选票',
  candidates: () => '的候选人数',
  ballotMarks: (entry) => `第 ${entry} 号选票划写的格数`,
  ballotValid: (entry) => `第 ${entry} 号选票是否有效`,
  ballotChosen: (entry) => `第 ${entry} 号选票的所选人数`,
  sheetBallots: (group) => `第 ${group} 组计票单的有效票加无效票`,
  sheetMarks: (cell) => `第 ${cell.split('.')[0]} 组计票单第 ${cell.split('.')[1]} 行的合计`,
  sheetChosen: (group) => `第 ${group} 组计票单的所选人数是否在限内`,
  valid: () => '的有效票',
  invalid: () => '的无效票',
  approve: (name, { approve }) => `「${name}」的${approve}票`,
  oppose: (name, { oppose }) => `「${name}」的${oppose}票`,
  abstain: (name, { abstain }) => `「${name}」的${abstain}票`,
  illegible: (name) => `「${name}」无法辨认的票`,
  writeIn: (name, { writeIn }) => `${writeIn}「${name}」的票数`,
  writeIns: (_subject, { writeIn }) => `${writeIn}的人数`,
  quorumNeeded: () => '的法定人数',
  quorumMet: () => '是否达到法定人数',
  election: () => '的选举是否有效',
  threshold: () => '的当选票数线',
  elected: (name) => `「${name}」是否当选`,
  tied: (name) => `「${name}」是否票数相等不能确定`,
  tiedSeats: () => '票数相等不能确定的名额',
  vacancies: () => '不足的名额',
  next: () => '的下一步',
  announced: (name) => `「${name}」是否宣布当选`,
};

const yesOrNo: readonly FigureName[] = [
  'collectedValid',
  'ballotValid',
  'sheetChosen',
  'quorumMet',
  'elected',
  'tied',
  'announced',
];

const spoken: ReadonlyMap<FigureValue, string> = new Map([
  ['valid', '有效'],
  ['void', '无效'],
  ['none', '不再投票'],
  ['revote', '再次投票'],
  ['fill-vacancies', '不足的名额另行选举'],
  ['new-election', '重新选举'],
  ['no-quorum', '不足法定人数'],
]);

function describe({ figure, subject }: Figure, words: RuleSet['words']): string {
  return descriptions[figure](subject, words);
}

function say(figure: FigureName, value: FigureValue): string {
  if (yesOrNo.includes(figure)) return value === 1 ? '“是”' : '“否”';
  if (value === null) return '“无”';
  return typeof value === 'number' ? ` ${value}` : `“${spoken.get(value) ?? value}”`;
}
