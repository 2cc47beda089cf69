// The text of the 选举办法: numbered articles in our own words, every one from the settings that decide.

import { chineseNumber, fractionWords } from './numerals.ts';
import { citeClause, type RuleSet } from './rule-set.ts';
import { ballotInstructions, majoritySentence, quorumSentence, shareOfBase } from './wording.ts';

/** What the text needs of a contest. */
export interface ContestSize {
  readonly title: string;
  readonly seats: number;
  readonly candidates: number;
}

export interface RuleArticle {
  /** 第一条. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The 选举办法 of this rule set for these contests. */
export function ruleText(rule: RuleSet, contests: readonly ContestSize[]): readonly RuleArticle[] {
  const texts: readonly (readonly string[])[] = [
    [`根据《${rule.basis}》的有关规定，制定本办法。`],
    ['选举采用无记名投票的方式。', ...contests.map(contestSentence)],
    [`${quorumSentence(rule)}，方可进行选举。`, `依据：${citeClause(rule.quorum.clause)}。`],
    candidateArticle(rule),
    fillingArticle(rule),
    votingArticle(rule),
    validityArticle(rule),
    electedArticle(rule),
    officerArticle(rule),
    [
      `本办法经${rule.words.meeting}表决，同意的${shareOfBase(rule, rule.adoption)}，方为通过；通过后生效。`,
      `${rule.words.meeting}其他举手表决的事项，本办法没有另行规定的，照此办理。`,
      `本办法未尽事宜，由${rule.report.to.slice(0, 1).join('')}决定。`,
    ],
  ];
  return texts.map((paragraphs, index) => ({ heading: `第${chineseNumber(index + 1)}条`, paragraphs }));
}

function contestSentence({ title, seats, candidates }: ContestSize): string {
  const difference = candidates > seats ? `差额 ${candidates - seats} 名` : '等额选举';
  return `${title}应选 ${seats} 名，候选人 ${candidates} 名，${difference}。`;
}

function orderWords(rule: RuleSet): string {
  return { stroke: '姓氏笔画', office: '姓氏笔画（总笔画数）', approved: '上级党组织批准的顺序' }[
    rule.candidateOrder.by
  ];
}

function candidateArticle(rule: RuleSet): readonly string[] {
  const { primary } = rule;
  return [
    `候选人名单以${orderWords(rule)}为序。`,
    marginSentence(rule.margin),
    ...(rule.officeMargin === null ? [] : [`选举${rule.officeMargin.office}的，${marginSentence(rule.officeMargin)}`]),
    primary === null
      ? '进行预选的，以得票多少为序，按规定的差额确定正式候选人。'
      : `进行预选的，${rule.words.approve}票${shareOfBase(rule, primary)}的，方可列为正式候选人。`,
  ];
}

function marginSentence({
  minPercent,
  minExtra,
  maxExtra,
}: Pick<RuleSet['margin'], 'minPercent' | 'minExtra' | 'maxExtra'>): string {
  if (maxExtra === 0) return '候选人人数与应选名额相等。';
  const atLeast = [
    minPercent > 0 ? `不少于应选人数的 ${minPercent}%，不足一人的按一人计` : '',
    minExtra > 0 ? `不少于 ${minExtra} 名` : '',
  ].filter((part) => part !== '');
  const least = atLeast.length === 0 ? '候选人人数可以等于应选名额' : `候选人的差额${atLeast.join('，并')}`;
  return maxExtra === null ? `${least}。` : `${least}，差额最多不超过 ${maxExtra} 名。`;
}

function fillingArticle(rule: RuleSet): readonly string[] {
  const { words, writeIn } = rule;
  const [signs, writing] = ballotInstructions(rule, 1);
  const missing = {
    counts: '同样有效',
    abstain: `视为${words.abstain}`,
    void: '该栏无效',
  }[writeIn.missingSign];
  const excess = writeIn.excess === 'voidWriteIns' ? '另选部分无效，其余部分有效' : '整张选票无效';
  if (!writeIn.allowed) return [signs, writing];
  return [
    signs,
    writing,
    `${words.writeIn}的范围为${writeIn.scope}；另选栏写入选票上已列候选人姓名的，不予计算。`,
    ...(writeIn.sign === '' ? [] : [`只写姓名、没有画“${writeIn.sign}”的，${missing}。`]),
    ...(writeIn.requires === 'nothing' ? [] : [`另选人数多于${words.oppose}人数的，${excess}。`]),
  ];
}

function votingArticle(rule: RuleSet): readonly string[] {
  const box = rule.wrongBox.handling === 'countByKind' ? '按选票种类归入相应的选举计算' : '无效';
  return [
    '选票由计票人在监票人监督下分发，一人一张。',
    `因故未出席会议的，不能委托他人代为投票；不能填写选票的，可由本人委托${rule.proxy.write}按本人意志代写。`,
    `投票时，先由总监票人、监票人投票，再由主席团成员投票，然后各代表团依次投票。选票投错票箱的，${box}。`,
  ];
}

function validityArticle(rule: RuleSet): readonly string[] {
  const wholly = rule.ballotValid.whollyIllegible === 'void' ? '；整张无法辨认的，整张无效' : '';
  return [
    '收回的选票等于或者少于发出的选票，选举有效；多于发出的选票，选举无效，应当重新选举。',
    '每张选票所选人数等于或者少于应选人数的有效，多于应选人数的整张无效。',
    `选票上无法辨认之处，该处无效，其余部分有效${wholly}。有疑义的，由监票人认定。`,
  ];
}

function electedArticle(rule: RuleSet): readonly string[] {
  const again = rule.tie.revoteNeedsMajority ? `得票多且${majoritySentence(rule)}的当选` : '得票多的当选';
  return [
    `${majoritySentence(rule)}的，始得当选${exactlyWords(rule)}。` +
      '获得规定票数的人数多于应选名额时，以得票多少为序，至取足应选名额为止。',
    `票数相等不能确定当选人时，就票数相等的人再次投票，${again}。`,
    `获得规定票数的人数少于应选名额时，${shortfallWords(rule)}。`,
  ];
}

/** The mistake made most often is said aloud: exactly half is not more than half. */
function exactlyWords({ majority }: RuleSet): string {
  return majority.comparison === '>' && majority.num > 0 ? `，正好${fractionWords(majority)}的不当选` : '';
}

function shortfallWords({ shortfall }: RuleSet): string {
  const words = {
    fillVacancies: '不足的名额另行选举',
    reduceSeats: `接近应选名额的，经${shortfall.reduceApproval}，可以减少名额，不再进行选举`,
    askSuperior: '可以请示上级党组织决定',
  };
  return shortfall.remedies.map((remedy) => words[remedy]).join('；');
}

function officerArticle(rule: RuleSet): readonly string[] {
  const { scrutineer, teller, words, report } = rule;
  const adopted = { vote: `经${words.meeting}表决通过`, announce: `名单由${words.meeting}宣布` };
  const notCandidate = (setting: typeof scrutineer) => (setting.notCandidate ? '不是候选人的' : '');
  return [
    `监票人由${notCandidate(scrutineer)}${words.voter}担任，${adopted[scrutineer.adoption]}。`,
    `计票人由${notCandidate(teller)}${words.voter}或者工作人员担任，${adopted[teller.adoption]}，在监票人监督下工作。`,
    rule.openCount.shown ? '计票公开进行，得票情况当场显示。' : '计票期间不公布得票情况。',
    `计票结果由总监票人向${report.to.join('、')}报告；当选人名单由${report.announcer}宣布，以${orderWords(rule)}为序。`,
  ];
}
