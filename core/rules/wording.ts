// The words of a rule set: quorum, signs and the text of the 选举办法, all from the data that decides.

import type { Share } from './fraction.ts';
import { citeClause, type RuleSet } from './rule-set.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Whole numbers 0–99 in Chinese: 15 → 十五. */
export function chineseNumber(value: number): string {
  if (value <= 10) return digits[value] ?? String(value);
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

/** 五分之四, 半数. */
export function fractionWords(share: Pick<Share, 'num' | 'den'>): string {
  return share.num === 1 && share.den === 2 ? '半数' : `${chineseNumber(share.den)}分之${chineseNumber(share.num)}`;
}

function comparisonWords(share: Pick<Share, 'comparison'>): string {
  return share.comparison === '>=' ? '不少于' : '超过';
}

/** 实到人数不少于应到人数的五分之四. */
export function quorumSentence(rule: RuleSet): string {
  return `实到人数${comparisonWords(rule.quorum)}应到人数的${fractionWords(rule.quorum)}`;
}

/** 赞成票超过实到会有选举权人数的半数. */
export function majoritySentence(rule: RuleSet): string {
  const base = rule.majority.of === 'present' ? '实到会有选举权人数' : '应到会有选举权人数';
  return `${rule.words.approve}票${comparisonWords(rule.majority)}${base}的${fractionWords(rule.majority)}`;
}

/** Each sign with its meaning; a blank space is written 空白. */
export function markLegend(rule: RuleSet): { readonly sign: string; readonly meaning: string }[] {
  const { marks, words } = rule;
  return [
    { sign: marks.approve, meaning: words.approve },
    { sign: marks.oppose, meaning: words.oppose },
    { sign: marks.abstain, meaning: words.abstain },
  ].map(({ sign, meaning }) => ({ sign: sign === '' ? '空白' : sign, meaning }));
}

function signWords(sign: string): string {
  return sign === '' ? '不画任何符号' : `画“${sign}”`;
}

/** How to fill in the ballot, a sentence an entry. */
export function ballotInstructions(rule: RuleSet, seats: number): string[] {
  const { marks, words, writeIn } = rule;
  const oppose =
    writeIn.requires === 'oppose' ? `${words.oppose}的可以另选他人，${words.abstain}的不能另选他人` : '可以另选他人';
  return [
    `${words.approve}的，在候选人姓名上方的空格内${signWords(marks.approve)}；${words.oppose}的，${signWords(marks.oppose)}；${words.abstain}的，${signWords(marks.abstain)}。`,
    `${oppose}：在另选人栏内写上姓名，并${signWords(writeIn.sign)}。`,
    `每张选票所选人数，等于或者少于 ${seats} 名的有效，多于 ${seats} 名的整张无效。`,
  ];
}

/** The 选举办法 as numbered articles, in our own words, from the settings. */
export function ruleText(
  rule: RuleSet,
  contests: readonly { readonly title: string; readonly seats: number; readonly candidates: number }[],
): { readonly heading: string; readonly paragraphs: readonly string[] }[] {
  const seats = contests.map(
    ({ title, seats: number, candidates }) =>
      `${title}应选 ${number} 名，候选人 ${candidates} 名，差额 ${Math.max(0, candidates - number)} 名。`,
  );
  const reduce = rule.shortfall.remedies.includes('reduceSeats')
    ? `；接近应选名额的，经${rule.shortfall.reduceApproval}，也可以减少名额，不再进行选举`
    : '';
  const order = rule.candidateOrder.by === 'stroke' ? '姓氏笔画' : '上级党组织批准的顺序';
  const texts: readonly (readonly string[])[] = [
    [`根据《${rule.basis}》的有关规定，制定本办法。`],
    ['选举采用无记名投票的方式。', ...seats],
    [`${quorumSentence(rule)}，方可进行选举。`, `依据：${citeClause(rule.quorum.clause)}。`],
    [
      `候选人名单以${order}为序。`,
      rule.margin.minPercent > 0
        ? `候选人的差额不少于应选人数的 ${rule.margin.minPercent}%，不足一人的按一人计。`
        : '候选人与应选名额相等。',
    ],
    ballotInstructions(rule, contests[0]?.seats ?? 0).slice(0, 2),
    [
      '选票由计票人在监票人监督下分发，一人一张。因故未出席会议的，不能委托他人代为投票；不能填写选票的，可由本人委托' +
        `${rule.proxy.write}按本人意志代写。`,
    ],
    [
      '收回的选票等于或者少于发出的选票，选举有效；多于发出的选票，选举无效，应当重新选举。',
      '每张选票所选人数等于或者少于应选人数的有效，多于应选人数的无效。',
    ],
    [
      `${majoritySentence(rule)}的，始得当选。获得规定票数的人数多于应选名额时，以得票多少为序，至取足应选名额为止。`,
      '票数相等不能确定当选人时，就票数相等的人再次投票，得票多的当选。',
      `获得规定票数的人数少于应选名额时，不足的名额另行选举${reduce}。`,
    ],
    [
      '监票人由不是候选人的代表担任，经大会表决通过；计票人在监票人监督下工作。',
      '计票结果由总监票人报告，当选人名单由会议主持人宣布。',
    ],
    ['本办法经大会通过后生效。'],
  ];
  return texts.map((paragraphs, index) => ({ heading: `第${chineseNumber(index + 1)}条`, paragraphs }));
}
