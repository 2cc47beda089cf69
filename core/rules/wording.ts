// The words of a rule set: quorum, majority, signs and how to fill in a ballot, all from the data that decides.

import type { Base, Share } from './fraction.ts';
import { shareWords } from './numerals.ts';
import type { RuleSet } from './rule-set.ts';

/** 实到人数不少于应到人数的五分之四. */
export function quorumSentence(rule: RuleSet): string {
  const { comparison, fraction } = shareWords(rule.quorum);
  return rule.quorum.of === 'entitled'
    ? `实到人数${comparison}应到人数的${fraction}`
    : `出席的${rule.words.voter}${comparison}全体${rule.words.voter}的${fraction}`;
}

/** 超过实到会有选举权人数的半数: a share with the base it is of. */
export function shareOfBase(rule: RuleSet, share: Share & { readonly of: Base }): string {
  const { comparison, fraction } = shareWords(share);
  return `${comparison}${baseWords(rule, share.of)}的${fraction}`;
}

function baseWords(rule: RuleSet, of: Base): string {
  if (of === 'present') return '实到会有选举权人数';
  return of === 'entitled' ? '应到会有选举权人数' : `全体${rule.words.voter}人数`;
}

/** 赞成票超过实到会有选举权人数的半数; 得赞成票多 where no share of a base is asked for. */
export function majoritySentence(rule: RuleSet): string {
  if (rule.majority.num === 0) return `得${rule.words.approve}票多`;
  return `${rule.words.approve}票${shareOfBase(rule, rule.majority)}`;
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

/** How to fill in the ballot, a sentence an entry: the signs, writing in, and when the ballot is valid. */
export function ballotInstructions(rule: RuleSet, seats: number): readonly [string, string, string] {
  return [
    signSentence(rule),
    writeInSentence(rule),
    `每张选票所选人数，等于或者少于 ${seats} 名的有效，多于 ${seats} 名的整张无效。`,
  ];
}

function signSentence({ marks, words }: RuleSet): string {
  const inColumns = marks.place === 'columns';
  const draw = (word: string, sign: string) => {
    if (sign === '') return `${word}的不画任何符号`;
    return inColumns ? `${word}的在“${word}”栏画“${sign}”` : `${word}的画“${sign}”`;
  };
  const place = inColumns ? '在候选人姓名对应的栏内' : '在候选人姓名上方的空格内';
  const signs = [
    draw(words.approve, marks.approve),
    draw(words.oppose, marks.oppose),
    draw(words.abstain, marks.abstain),
  ];
  return `${place}填写：${signs.join('，')}。`;
}

function writeInSentence({ marks, words, writeIn }: RuleSet): string {
  if (!writeIn.allowed) return `只在选票所列的人中选举，不能${words.writeIn}。`;
  const place = marks.place === 'columns' ? `在“${words.approve}”栏` : '';
  const sign = writeIn.sign === '' ? '，不画符号' : `，并${place}画“${writeIn.sign}”`;
  const how = `可以${words.writeIn}，在另选人栏内写上姓名${sign}`;
  return writeIn.requires === 'oppose'
    ? `${words.oppose}的${how}；${words.abstain}的不能${words.writeIn}。`
    : `${how}。`;
}

/** How a list of people stands, behind its names: 以姓氏笔画为序. */
export function orderSentence({ candidateOrder }: RuleSet): string {
  return candidateOrder.by === 'approved' ? '按上级批准的顺序排列' : '以姓氏笔画为序';
}

/** 根据选举办法，下列同志当选第十五届委员会委员（以姓氏笔画为序）：… `names` are in the order of the list. */
export function announcementSentence(
  rule: RuleSet,
  title: string,
  winner: '当选' | '入选',
  names: readonly string[],
): string {
  if (names.length === 0) return `根据选举办法，${title}无人${winner}。`;
  return `根据选举办法，下列同志${winner}${title}（${orderSentence(rule)}）：${names.join('、')}。`;
}
