// 会议记录: what happened, in the order it happened, from the journal.

import type { EventBodies, RecordedEvent } from '../events.ts';
import { handsSentence } from '../hands.ts';
import { spacedName } from '../names/spacing.ts';
import { gapNames, oathSentence } from '../oath-words.ts';
import { leaveNames, officerNames, officersTitle } from '../people.ts';
import { type Round, type RoundKind, ruleForRound, winnerWord } from '../rules/rounds.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { chineseDate } from '../scenes/frame.ts';
import type { AttendanceRow } from '../views.ts';
import { actParagraphs } from './minutes-acts.ts';
import { enteringWords, isPartOfEntering, nameIn } from './minutes-count.ts';
import { notesIn } from './minutes-notes.ts';
import { sampleBlocks } from './minutes-samples.ts';
import type { Block, Paper } from './paper.ts';
import { footOf, outcomeSentence, type PaperHeading } from './result-sheet.ts';

export interface MinutesFacts {
  readonly heading: PaperHeading;
  readonly venue: string;
  readonly executiveChair: string;
  readonly rule: RuleSet;
  readonly events: Iterable<RecordedEvent>;
  readonly rows: readonly AttendanceRow[];
  readonly contests: readonly {
    readonly contestId: string;
    readonly title: string;
    readonly seats: number;
    readonly round: Round;
  }[];
}

/** The minutes; a count that was reopened or a figure that was corrected stands as it finally was, acts with reasons stand all. */
export function minutes(facts: MinutesFacts): Paper {
  const paragraphs = course(facts);
  const absent = facts.rows.filter(({ participant, state }) => participant.entitled && state !== 'present');
  const blocks: Block[] = [
    { kind: 'title', text: `${facts.heading.congress}会议记录` },
    { kind: 'paragraph', text: `时间：${chineseDate(facts.heading.date)}` },
    { kind: 'paragraph', text: `地点：${facts.venue}` },
    { kind: 'paragraph', text: `主持人：${facts.executiveChair}` },
    { kind: 'paragraph', text: absent.length === 0 ? '缺席：无' : `缺席：${absent.map(absence).join('、')}` },
    ...paragraphs,
    { kind: 'signatures', lines: ['主持人：', '记录人：'] },
  ];
  return {
    id: 'minutes',
    layout: 'official',
    fileName: '会议记录',
    foot: footOf(facts.heading),
    practice: facts.heading.practice,
    blocks,
  };
}

/** The day in the order it happened; each change of the rules is told against those before it. */
function course(facts: MinutesFacts): Block[] {
  const blocks: Block[] = [];
  const titleOf = (contestId: string) => titleIn(facts, contestId);
  // The session begins with rules of its own, before any change.
  let ruleBefore = facts.rule;
  const events = [...facts.events];
  const notes = notesIn(events, facts.heading.date);
  for (const [index, event] of events.entries()) {
    const before = events.slice(0, index);
    // What stands before the first act after its time; an act of the same minute is told first.
    blocks.push(...notes.takeBefore(event.at));
    if (isTakenBack(event, events.slice(index + 1)) || isPartOfEntering(event, before)) continue;
    blocks.push(
      ...(actParagraphs(event, { titleOf, operatorName: (id) => nameIn(before, id), ruleBefore }) ??
        describe(event, facts)),
    );
    const entering = event.kind === 'countClosed' ? enteringWords(before, event.body.contestId) : '';
    if (entering !== '') blocks.push({ kind: 'paragraph', text: entering });
    blocks.push(...sampleBlocks(event, before, titleOf));
    if (event.kind === 'sessionCreated' || event.kind === 'rulesChanged') ruleBefore = event.body.ruleSet;
  }
  return [...blocks, ...notes.takeAll()];
}

/** A count that was opened again: only the one that stood in the end is told. */
function isTakenBack(event: RecordedEvent, later: readonly RecordedEvent[]): boolean {
  if (event.kind !== 'countClosed') return false;
  const { contestId } = event.body;
  return later.some((next) => next.kind === 'countReopened' && next.body.contestId === contestId);
}

function titleIn({ contests }: MinutesFacts, contestId: string): string {
  return contests.find((contest) => contest.contestId === contestId)?.title ?? '';
}

function absence({ participant, leave, reason }: AttendanceRow): string {
  const why = leave === null ? '未到' : `${leaveNames[leave]}，${reason ?? ''}`;
  return `${participant.name}（${why}）`;
}

function describe(event: RecordedEvent, facts: MinutesFacts): Block[] {
  const time = event.at.slice(11, 16);
  const heading = (text: string): Block => ({ kind: 'heading', text: `${time}　${text}` });
  const say = (text: string): Block => ({ kind: 'paragraph', text });
  const titleOf = (contestId: string) => titleIn(facts, contestId);
  const nameOf = (id: string) => facts.rows.find(({ participant }) => participant.id === id)?.participant.name ?? id;
  switch (event.kind) {
    case 'attendanceFixed': {
      const b = event.body;
      const verdict = b.met ? '符合规定，可以进行选举' : '不足法定人数';
      return [
        heading('清点核定到会人数'),
        say(
          `应到代表 ${b.entitled} 名，实到 ${b.present} 名，请假 ${b.onLeave} 名，未到 ${b.missing} 名；列席 ${b.attendees} 名。法定人数 ${b.needed} 名，${verdict}（${b.article}）。${b.reason === null ? '' : `重新清点原因：${b.reason}。`}`,
        ),
      ];
    }
    case 'oathTaken':
      return [
        heading('严肃换届纪律集中宣誓'),
        say(`誓词：${event.body.phrases.join('')}`),
        say(oathSentence(event.body, nameOf)),
      ];
    case 'lateAnswerTaken':
      return [say(`${time} ${nameOf(event.body.participantId)}到会补答（宣誓时${gapNames[event.body.before]}）。`)];
    case 'pledgeSignedLate': {
      const { participantId, signed, due } = event.body;
      return [say(`${time} ${nameOf(participantId)}补签严肃换届纪律承诺书，已签 ${signed} 份，应签 ${due} 份。`)];
    }
    case 'oathOmitted':
      return [heading('集中宣誓'), say(`略过。原因：${event.body.reason}。`)];
    case 'pledgesCounted':
      return [say(`严肃换届纪律承诺书应签 ${event.body.due} 份，已签 ${event.body.signed} 份。${event.body.note}`)];
    case 'rulesAdopted':
      return [heading('通过选举办法'), say(`举手表决：${handsSentence(event.body.votes)}。`)];
    case 'officersNamed': {
      const names = event.body.officers.map(({ role, name }) => `${officerNames[role]} ${name}`).join('、');
      const { voted, votes } = event.body;
      const hands = votes === null ? '' : `举手表决：${handsSentence(votes)}。`;
      return [heading(officersTitle(voted)), say(`${names}。${hands}`)];
    }
    case 'candidatesConfirmed': {
      const b = event.body;
      const margin = b.met ? `符合${b.article}` : `不足 ${b.needed} 名，说明：${b.reason ?? ''}`;
      return [
        heading(`确定候选人：${titleOf(b.contestId)}`),
        say(`应选 ${b.seats} 名，候选人 ${b.candidates} 名，${margin}。`),
      ];
    }
    case 'ballotsIssued': {
      const b = event.body;
      return [
        heading(`发票：${titleOf(b.contestId)}`),
        say(`印制 ${b.printed} 张，发出 ${b.issued} 张，剩余作废 ${b.spoiled} 张。`),
      ];
    }
    case 'ballotsCollected':
      return [heading(`清点选票：${titleOf(event.body.contestId)}`), say(collectedWords(event.body))];
    case 'ballotCorrected':
      return [
        say(`${time} 更正${titleOf(event.body.contestId)}第 ${event.body.entry} 号录入，原因：${event.body.reason}。`),
      ];
    case 'ballotStruck':
      return [
        say(`${time} 划去${titleOf(event.body.contestId)}第 ${event.body.entry} 号录入，原因：${event.body.reason}。`),
      ];
    case 'countReopened':
      return [say(`${time} 重新打开${titleOf(event.body.contestId)}计票，原因：${event.body.reason}。`)];
    case 'countClosed':
      return countBlocks(event.body, facts, heading(`计票结果：${titleOf(event.body.contestId)}`));
    case 'resultAnnounced':
      return announcedBlocks(event.body, facts, heading);
    case 'ballotsSealed':
      return [heading('封存选票'), say(sealWords(event.body))];
    case 'sessionAdjourned':
      return [heading('散会'), ...(event.body.note === '' ? [] : [say(event.body.note)])];
    default:
      return [];
  }
}

function collectedWords({ issued, collected, valid, article, reason }: EventBodies['ballotsCollected']): string {
  const verdict = valid ? '选举有效' : '选举无效，应当重新选举';
  const again = reason === null ? '' : `重新清点原因：${reason}。`;
  return `发出 ${issued} 张，收回 ${collected} 张，${verdict}（${article}）。${again}`;
}

function kindIn({ contests }: MinutesFacts, contestId: string): RoundKind {
  return contests.find((contest) => contest.contestId === contestId)?.round.kind ?? 'first';
}

function announcedBlocks(
  { contestId, elected }: EventBodies['resultAnnounced'],
  facts: MinutesFacts,
  heading: (text: string) => Block,
): Block[] {
  const won = winnerWord(kindIn(facts, contestId));
  const text = elected.length === 0 ? `无人${won}。` : `${won}：${elected.map(spacedName).join('、')}。`;
  return [heading(`宣布${won}：${titleIn(facts, contestId)}`), { kind: 'paragraph', text }];
}

function sealWords({ bags, sealNumbers, custodian, note }: EventBodies['ballotsSealed']): string {
  const numbers = sealNumbers === '' ? '' : `封条号 ${sealNumbers}，`;
  return `选票 ${bags} 袋，${numbers}经手人 ${custodian}。${note}`;
}

function countBlocks(
  body: Extract<RecordedEvent, { kind: 'countClosed' }>['body'],
  facts: MinutesFacts,
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
            text: `另选他人：${body.outcome.writeIns.map(({ name, approve }) => `${name} ${approve} 票`).join('、')}。`,
          },
        ]),
    { kind: 'paragraph', text: outcomeSentence(rule, kind, contest?.seats ?? 0, body.outcome) },
  ];
}
