// 会议记录, the acts of the course of the day: the hall counted, the oath, the rules, the ballots, the result, the end.

import type { EventBodies, RecordedEvent } from '../events.ts';
import { handsSentence } from '../hands.ts';
import { spacedName } from '../names/spacing.ts';
import { gapNames, oathSentence } from '../oath-words.ts';
import { officerNames, officersTitle } from '../people.ts';
import { isPrimary, type Round, type RoundKind, ruleForRound, winnerWord } from '../rules/rounds.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { orderSentence } from '../rules/wording.ts';
import { clockWords } from '../scenes/frame.ts';
import type { StepId } from '../steps.ts';
import type { AttendanceRow } from '../views.ts';
import { oneLine } from './minutes-head.ts';
import type { Block } from './paper.ts';
import { stopped, withoutStop } from './parts.ts';
import { outcomeSentence } from './result-sheet.ts';

export interface DayFacts {
  readonly rule: RuleSet;
  readonly rows: readonly AttendanceRow[];
  readonly contests: readonly {
    readonly contestId: string;
    readonly title: string;
    readonly seats: number;
    readonly round: Round;
  }[];
  /** The running order as it stood in the end. */
  readonly agenda: readonly { readonly itemId: string; readonly title: string; readonly step: StepId | null }[];
}

export function titleIn({ contests }: Pick<DayFacts, 'contests'>, contestId: string): string {
  return contests.find((contest) => contest.contestId === contestId)?.title ?? '';
}

/** The paragraphs of an act of the day, after those acts; none for one that is told elsewhere or not at all. */
export function dayBlocks(event: RecordedEvent, before: readonly RecordedEvent[], facts: DayFacts): Block[] {
  const time = event.at.slice(11, 16);
  const heading = (text: string): Block => ({ kind: 'heading', text: `${time}　${text}` });
  const say = (text: string): Block => ({ kind: 'paragraph', text });
  const titleOf = (contestId: string) => titleIn(facts, contestId);
  const nameOf = (id: string) => facts.rows.find(({ participant }) => participant.id === id)?.participant.name ?? id;
  switch (event.kind) {
    case 'runSheetAdvanced':
      return itemBlocks(event.body, facts, time);
    case 'attendanceFixed':
      return [heading('清点核定到会人数'), say(fixedWords(event.body))];
    case 'oathTaken':
      return [
        heading('严肃换届纪律集中宣誓'),
        say(`誓词：${event.body.phrases.join('')}`),
        say(oathSentence(event.body, (id) => spacedName(nameOf(id)))),
      ];
    case 'lateAnswerTaken':
      return [say(`${time} ${nameOf(event.body.participantId)}到会补答（宣誓时${gapNames[event.body.before]}）。`)];
    case 'pledgeSignedLate': {
      const { participantId, signed, due } = event.body;
      return [say(`${time} ${nameOf(participantId)}补签严肃换届纪律承诺书，已签 ${signed} 份，应签 ${due} 份。`)];
    }
    case 'oathOmitted':
      return [heading('集中宣誓'), say(`没有进行集中宣誓。${because('原因', event.body.reason)}`)];
    case 'pledgesCounted': {
      const { due, signed, note } = event.body;
      return [say(`${time} 严肃换届纪律承诺书应签 ${due} 份，已签 ${signed} 份。${stopped(note)}`)];
    }
    case 'rulesAdopted':
      return [heading('通过选举办法'), say(`举手表决：${handsSentence(event.body.votes)}。`)];
    case 'officersNamed': {
      const { officers, voted, votes } = event.body;
      const hands = votes === null ? '' : `举手表决：${handsSentence(votes)}。`;
      return [heading(officersTitle(voted)), say(`${officersWords(officers)}${hands}`)];
    }
    case 'candidatesConfirmed':
      return [
        heading(`确定候选人：${titleOf(event.body.contestId)}`),
        ...candidateWords(event.body, before, facts).map(say),
      ];
    case 'ballotsIssued': {
      const b = event.body;
      return [
        heading(`分发选票：${titleOf(b.contestId)}`),
        say(`印制 ${b.printed} 张，发出 ${b.issued} 张，剩余作废 ${b.spoiled} 张。`),
      ];
    }
    case 'ballotsCollected':
      return [heading(`清点选票：${titleOf(event.body.contestId)}`), say(collectedWords(event.body))];
    case 'ballotCorrected':
      return [
        say(
          `${time} 更正${titleOf(event.body.contestId)}第 ${event.body.entry} 号录入。${because('原因', event.body.reason)}`,
        ),
      ];
    case 'ballotStruck':
      return [
        say(
          `${time} 划去${titleOf(event.body.contestId)}第 ${event.body.entry} 号录入。${because('原因', event.body.reason)}`,
        ),
      ];
    case 'countReopened':
      return [say(`${time} 重新打开${titleOf(event.body.contestId)}计票。${because('原因', event.body.reason)}`)];
    case 'countClosed':
      return countBlocks(event.body, facts, heading(`计票结果：${titleOf(event.body.contestId)}`));
    case 'resultReleased':
      return [say(`${time} 向大会公布${titleOf(event.body.contestId)}的计票结果。`)];
    case 'resultAnnounced':
      return announcedBlocks(event.body, facts, heading);
    case 'ballotsSealed':
      return [heading('封存选票'), say(sealWords(event.body))];
    case 'sessionAdjourned':
      return [
        heading('散会'),
        say(`${clockWords(event.at)}，主持人宣布散会。`),
        ...(event.body.note === '' ? [] : [say(stopped(event.body.note))]),
      ];
    default:
      return [];
  }
}

/** What is done at an item for which the program has a step is told by its acts. */
function itemBlocks({ begun }: EventBodies['runSheetAdvanced'], { agenda }: DayFacts, time: string): Block[] {
  const item = begun === null ? undefined : agenda.find(({ itemId }) => itemId === begun.itemId);
  if (begun === null || (item !== undefined && item.step !== null)) return [];
  return [{ kind: 'paragraph', text: `${time} ${oneLine(begun.title)}。` }];
}

function fixedWords(b: EventBodies['attendanceFixed']): string {
  const verdict = b.met ? '符合规定，可以进行选举' : '不足法定人数，不能进行选举';
  const hall = `应到代表 ${b.entitled} 名，实到 ${b.present} 名，请假 ${b.onLeave} 名，未到 ${b.missing} 名；列席 ${b.attendees} 名。`;
  return `${hall}法定人数 ${b.needed} 名，${verdict}（${b.article}）。${because('重新清点原因', b.reason)}`;
}

/** 原因：…。 with one full stop, however it was typed; '' without one. */
function because(label: string, reason: string | null): string {
  const words = withoutStop(reason);
  return words === '' ? '' : `${label}：${words}。`;
}

/** 总监票人：李鹏鹏。监票人：谭敏厚、白军。计票人：…。 */
function officersWords(officers: EventBodies['officersNamed']['officers']): string {
  const roles = [...new Set(officers.map(({ role }) => role))];
  const namesOf = (role: (typeof roles)[number]) => officers.filter((one) => one.role === role).map(({ name }) => name);
  return roles.map((role) => `${officerNames[role]}：${namesOf(role).map(spacedName).join('、')}。`).join('');
}

/** The figures with the rule they keep, and the names as the list stood when it was confirmed. */
function candidateWords(
  { contestId, seats, candidates, needed, met, article, reason }: EventBodies['candidatesConfirmed'],
  before: readonly RecordedEvent[],
  facts: DayFacts,
): readonly string[] {
  const more = candidates - seats;
  const kind = kindIn(facts, contestId);
  // The margin is asked of an election, not of a primary or of a vote among the tied.
  const ruled = isPrimary(kind) || kind === 'revote' ? '' : `，符合${article}的规定`;
  const short = `，少于规定的 ${needed} 名候选人，${because('说明', reason)}`.replace(/[，。]$/u, '');
  const apart = more > 0 ? `差额 ${more} 名` : '等额选举';
  const figures = `应选 ${seats} 名，候选人 ${candidates} 名，${apart}${met ? ruled : short}。`;
  const listed = before.findLast((event) => event.kind === 'candidatesListed' && event.body.contestId === contestId);
  if (listed?.kind !== 'candidatesListed') return [figures];
  const order = orderSentence(ruleForRound(facts.rule, kind));
  const names = listed.body.candidates.map(({ name }) => spacedName(name)).join('、');
  return [figures, `候选人名单（${order}）：${names}。`];
}

function collectedWords({ issued, collected, valid, article, reason }: EventBodies['ballotsCollected']): string {
  const verdict = valid ? '选举有效' : '选举无效，应当重新选举';
  return `发出 ${issued} 张，收回 ${collected} 张，${verdict}（${article}）。${because('重新清点原因', reason)}`;
}

function kindIn({ contests }: DayFacts, contestId: string): RoundKind {
  return contests.find((contest) => contest.contestId === contestId)?.round.kind ?? 'first';
}

function announcedBlocks(
  { contestId, elected }: EventBodies['resultAnnounced'],
  facts: DayFacts,
  heading: (text: string) => Block,
): Block[] {
  const won = winnerWord(kindIn(facts, contestId));
  const text = elected.length === 0 ? `无人${won}。` : `${won}：${elected.map(spacedName).join('、')}。`;
  return [heading(`宣布${won}：${titleIn(facts, contestId)}`), { kind: 'paragraph', text }];
}

function sealWords({ bags, sealNumbers, custodian, note }: EventBodies['ballotsSealed']): string {
  const numbers = sealNumbers === '' ? '' : `封条号 ${sealNumbers}，`;
  return `选票 ${bags} 袋，${numbers}经手人 ${custodian}。${stopped(note)}`;
}

function countBlocks(
  body: Extract<RecordedEvent, { kind: 'countClosed' }>['body'],
  facts: DayFacts,
  heading: Block,
): Block[] {
  const { words } = facts.rule;
  const contest = facts.contests.find(({ contestId }) => contestId === body.contestId);
  const kind = kindIn(facts, body.contestId);
  const rule = ruleForRound(facts.rule, kind);
  const numbers = `发出 ${body.issued} 张，收回 ${body.collected} 张，有效 ${body.tally.valid} 张，无效 ${body.tally.invalid} 张。`;
  const ranked = body.tally.candidates.toSorted((a, b) => b.approve - a.approve);
  return [
    heading,
    { kind: 'paragraph', text: numbers },
    {
      kind: 'table',
      columns: ['姓名', words.approve, words.oppose, words.abstain, '部分无效'],
      widths: [32, 17, 17, 17, 17],
      rows: ranked.map((p) => [spacedName(p.name), `${p.approve}`, `${p.oppose}`, `${p.abstain}`, `${p.illegible}`]),
    },
    ...(body.outcome.writeIns.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: `另选他人：${body.outcome.writeIns.map(({ name, approve }) => `${spacedName(name)} ${approve} 票`).join('、')}。`,
          },
        ]),
    { kind: 'paragraph', text: outcomeSentence(rule, kind, contest?.seats ?? 0, body.outcome) },
  ];
}
