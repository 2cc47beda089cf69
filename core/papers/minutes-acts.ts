// 会议记录, the acts beside the course of the day: rules changed, votes by hand, going back, rulings, further rounds.

import { passNames, planWords } from '../counting/plan.ts';
import { doubtNames, rulingNames } from '../decide/rulings.ts';
import type { EventBodies, RecordedEvent, ReopenableStep } from '../events.ts';
import { handsSentence, underClause } from '../hands.ts';
import { approverNames, correctionWords, recountWords, remedyNames } from '../records.ts';
import { changedGroups, checkedBetween } from '../rules/draft.ts';
import { plainTitle, roundNames } from '../rules/rounds.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Block } from './paper.ts';
import { withoutStop } from './parts.ts';

/** What an act was done to, where its own record does not say it. */
export interface ActContext {
  readonly titleOf: (contestId: string) => string;
  readonly operatorName: (operatorId: string) => string;
  /** The rules as they stood before the act. */
  readonly ruleBefore: RuleSet;
}

const reopenedNames: Readonly<Record<ReopenableStep, string>> = {
  oath: '重新宣誓',
  rules: '重新审议选举办法，原表决不再有效',
  candidates: '撤回候选人名单',
};

/** The paragraphs of such an act, with its reason; null for an event that is told elsewhere or not at all. */
export function actParagraphs(
  event: RecordedEvent,
  { titleOf, operatorName, ruleBefore }: ActContext,
): readonly Block[] | null {
  const time = event.at.slice(11, 16);
  const headed = (heading: string, text: string): Block[] => [
    { kind: 'heading', text: `${time}　${heading}` },
    { kind: 'paragraph', text },
  ];
  switch (event.kind) {
    case 'rulesChanged': {
      const what = changeWords(ruleBefore, event.body.ruleSet);
      return headed('修改选举办法的设定', `${what}${because(event.body.reason)}`);
    }
    case 'motionVoted': {
      const { subject, present, votes, passed, article } = event.body;
      const by = passed ? `${underClause(article)}，` : '';
      const said = handsSentence(votes, passed ? null : event.body);
      return headed(`表决：${subject}`, `实到 ${present} 名，${by}举手表决：${said}。`);
    }
    case 'stepReopened': {
      const { step, contestId, reason } = event.body;
      const about = contestId === null ? '' : `：${titleOf(contestId)}`;
      return [{ kind: 'paragraph', text: `${time} ${reopenedNames[step]}${about}。${because(reason)}` }];
    }
    case 'runSheetReturned':
      return [
        { kind: 'paragraph', text: `${time} 会议程序退回「${event.body.to.title}」。${because(event.body.reason)}` },
      ];
    case 'ballotsRuled':
      return [{ kind: 'paragraph', text: `${time} ${titleOf(event.body.contestId)}：${rulingWords(event.body)}` }];
    case 'ballotsRecounted': {
      const { contestId, valid, article, reason } = event.body;
      const again = valid ? '' : '，应当重新选举';
      return headed(
        `重新清点选票：${titleOf(contestId)}`,
        `${recountWords(event.body)}${again}（${article}）。${because(reason)}`,
      );
    }
    case 'countPlanned': {
      const { contestId, plan, reason } = event.body;
      const what = `${titleOf(contestId)}改为${planWords({ ...plan, reason: null })}`;
      return [{ kind: 'paragraph', text: `${time} 改变计票方式：${what}。${because(reason)}` }];
    }
    case 'bundleReopened': {
      const { contestId, bundle, pass, reason } = event.body;
      const what = `${titleOf(contestId)}第 ${bundle} 捆${passNames(pass)}`;
      return [{ kind: 'paragraph', text: `${time} 重新打开${what}。${because(reason)}` }];
    }
    case 'bundleHandedOver': {
      const { contestId, bundle, pass, from, to, reason } = event.body;
      const hands = `由 ${operatorName(from)} 换 ${operatorName(to)} 接着录`;
      const what = `${titleOf(contestId)}第 ${bundle} 捆${passNames(pass)}`;
      return [{ kind: 'paragraph', text: `${time} ${what}${hands}。${because(reason)}` }];
    }
    case 'remedyChosen':
      return headed(`名额的处理：${titleOf(event.body.contestId)}`, remedyWords(event.body));
    case 'sheetCorrected':
    case 'sheetWithdrawn':
      return [{ kind: 'paragraph', text: `${time} ${titleOf(event.body.contestId)}：${sheetWords(event)}` }];
    case 'participantCorrected': {
      const { before, after, reason } = event.body;
      return [{ kind: 'paragraph', text: `${time} 更正名册。${correctionWords(before, after)}。${because(reason)}` }];
    }
    case 'contestDefined':
      return contestParagraphs(event.body, headed);
    default:
      return null;
  }
}

/** 原因：…。 The reason ends with one full stop, however it was typed; '' without one. */
function because(reason: string | null): string {
  const words = withoutStop(reason);
  return words === '' ? '' : `原因：${words}。`;
}

function changeWords(before: RuleSet, after: RuleSet): string {
  const groups = changedGroups(before, after);
  const checked = checkedBetween(before, after);
  const changed = groups.length === 0 ? '' : `改动：${groups.join('、')}。`;
  return `${changed}${checked === 0 ? '' : `与条例原文核对条款 ${checked} 条。`}`;
}

function rulingWords({ scrutineer, entries, doubts, ruling, article, reason }: EventBodies['ballotsRuled']): string {
  const why = doubts.map((doubt) => doubtNames[doubt]).join('、');
  return `监票人 ${scrutineer} 认定有疑义的选票 ${entries.length} 张（${why}），${rulingNames[ruling]}（依据：${article}）。${because(reason)}`;
}

function remedyWords({ remedy, seats, approvedBy, votes, article, reason }: EventBodies['remedyChosen']): string {
  const hands = votes === null ? '' : `（${handsSentence(votes)}）`;
  return `${remedyNames[remedy]} ${seats} 名，${approverNames[approvedBy]}${hands}，依据：${article}。${because(reason)}`;
}

/** What was put right on a tally sheet, and why; what stands on it is in the tally. */
function sheetWords(event: Extract<RecordedEvent, { kind: 'sheetCorrected' | 'sheetWithdrawn' }>): string {
  const { group, reason } = event.body;
  const act = event.kind === 'sheetCorrected' ? '更正' : '撤回';
  return `${act}第 ${group} 组计票单${passNames(event.body.pass)}。${because(reason)}`;
}

/** A further round is held by an article, behind the contest it follows: 委员：《条例》第二十九条. */
function roundBasis(title: string, reason: string | null): string {
  const [about = '', article = ''] = withoutStop(reason).split('：');
  return article !== '' && plainTitle(about) === plainTitle(title) ? `依据：${article}。` : because(reason);
}

/** A contest of its own is told with its candidates; a further round, or a change with a reason, is told here. */
function contestParagraphs(
  { round, title, seats, reason }: EventBodies['contestDefined'],
  headed: (heading: string, text: string) => Block[],
): Block[] {
  if (round.kind !== 'first')
    return headed(`${roundNames[round.kind]}：${plainTitle(title)}`, `应选 ${seats} 名。${roundBasis(title, reason)}`);
  return reason === null ? [] : headed(`更改选举事项：${title}`, `应选 ${seats} 名。${because(reason)}`);
}
