// What the journal itself says of figures and names, gathered from its records and from no table the papers are made from.

import type { EventBodies, RecordedEvent } from '../../../core/events.ts';
import { plainName } from '../../../core/names/spacing.ts';
import type { ShowOfHands } from '../../../core/people.ts';
import { electionsOf, type Round } from '../../../core/rules/rounds.ts';
import { hasFigures } from './figures.ts';
import { handsKey, namesKey, voteLabel } from './keys.ts';

/** Value → the record that says so. */
export type Said = Map<string, number>;

export interface ContestFacts {
  readonly title: string;
  readonly shortTitle: string;
  readonly round: Round;
  /** Label → what stands in the end. */
  readonly last: Map<string, Said>;
  /** Label → all that stood at some time. */
  readonly ever: Map<string, Said>;
}

export interface JournalFacts {
  readonly contests: Map<string, ContestFacts>;
  /** Of the hall and the whole meeting, each time it was said: 应到, 实到, 表决, 应答, 已签… */
  readonly hall: Map<string, Said>;
  readonly names: Set<string>;
  /** Everybody on the roster as it stands: id → name. */
  readonly roster: Map<string, string>;
  /** Words of people that hold figures: a reason, a note, a subject. What they say is theirs, whatever it looks like. */
  readonly typed: Set<string>;
  /** Records in all. */
  records: number;
}

export const attendanceLabels = ['应到', '实到', '请假', '未到', '列席', '法定人数'] as const;

/** Reads the whole journal once. */
export function journalFacts(events: Iterable<RecordedEvent>): JournalFacts {
  const facts: JournalFacts = {
    contests: new Map(),
    hall: new Map(),
    names: new Set(),
    roster: new Map(),
    typed: new Set(),
    records: 0,
  };
  for (const event of events) {
    facts.records += 1;
    noteNames(facts, event);
    noteTyped(facts, event);
    noteHall(facts, event);
    noteContest(facts, event);
  }
  noteTotals(facts);
  return facts;
}

function noteHall({ hall }: JournalFacts, event: RecordedEvent): void {
  const sayAll = (figures: Readonly<Record<string, number>>) => {
    for (const [label, value] of Object.entries(figures)) add(hall, label, String(value), event.seq);
  };
  const votes = votesIn(event);
  if (votes !== null) add(hall, '表决', handsKey(votes), event.seq);
  if (event.kind === 'attendanceFixed') {
    const { entitled, present, onLeave, missing, attendees, needed } = event.body;
    const figures = [entitled, present, onLeave, missing, attendees, needed];
    for (const [index, label] of attendanceLabels.entries()) add(hall, label, String(figures[index]), event.seq);
  }
  if (event.kind === 'oathTaken') {
    const { present, answered, silent, absent } = event.body;
    sayAll({ 应点: present, 应答: answered, 未应答: silent, 缺席: absent });
  }
  if (event.kind === 'pledgesCounted' || event.kind === 'pledgeSignedLate')
    sayAll({ 应签: event.body.due, 已签: event.body.signed });
  if (event.kind === 'ballotsSealed') sayAll({ 袋数: event.body.bags });
}

function votesIn(event: RecordedEvent): ShowOfHands | null {
  switch (event.kind) {
    case 'rulesAdopted':
    case 'motionVoted':
    case 'officersNamed':
    case 'remedyChosen':
      return event.body.votes;
    default:
      return null;
  }
}

function noteContest(facts: JournalFacts, event: RecordedEvent): void {
  if (event.kind === 'contestDefined') {
    const { contestId, title, shortTitle, round, seats } = event.body;
    const known = facts.contests.get(contestId);
    const kept = { last: known?.last ?? new Map<string, Said>(), ever: known?.ever ?? new Map<string, Said>() };
    facts.contests.set(contestId, { title, shortTitle, round, ...kept });
    say(facts, contestId, { 应选: String(seats) }, event.seq);
    if (known === undefined) say(facts, contestId, { 候选人: '0', 候选人名单: '' }, event.seq);
  }
  if (event.kind === 'candidatesListed') {
    const names = event.body.candidates.map(({ name }) => name);
    say(facts, event.body.contestId, { 候选人: String(names.length), 候选人名单: namesKey(names) }, event.seq);
  }
  if (event.kind === 'ballotsIssued') {
    const { contestId, printed, issued, spoiled } = event.body;
    say(facts, contestId, { 印制: String(printed), 发出: String(issued), 作废: String(spoiled) }, event.seq);
  }
  if (event.kind === 'ballotsCollected' || event.kind === 'ballotsRecounted')
    say(facts, event.body.contestId, { 收回: String(event.body.collected) }, event.seq);
  if (event.kind === 'sampleConcluded') {
    const { contestId, drawn, ballots } = event.body;
    say(facts, contestId, { 抽查: `${drawn}/${ballots}` }, event.seq);
  }
  if (event.kind === 'countReopened') forgetCount(facts, event.body.contestId);
  if (event.kind === 'countClosed') {
    // A second count says who was elected anew, not beside the first.
    forgetCount(facts, event.body.contestId);
    say(facts, event.body.contestId, countFigures(event.body), event.seq);
  }
}

/** 合计: whoever was elected to a post in all its rounds, said of the first of them. */
function noteTotals(facts: JournalFacts): void {
  const contests = [...facts.contests].map(([contestId, one]) => ({ contestId, ...one }));
  for (const rounds of electionsOf(contests)) {
    const lists = rounds.flatMap(({ last }) => [...(last.get('当选名单') ?? [])]);
    const names = lists.flatMap(([key]) => key.split('、').filter((name) => name !== ''));
    const seq = Math.max(0, ...lists.map(([, record]) => record));
    if (lists.length > 0)
      say(facts, rounds[0].contestId, { 合计: String(names.length), 合计名单: namesKey(names) }, seq);
  }
}

function countFigures(count: EventBodies['countClosed']): Record<string, string> {
  const { tally, outcome } = count;
  const figures: Record<string, string> = {
    应到: String(count.entitled),
    实到: String(count.present),
    有效: String(tally.valid),
    无效: String(tally.invalid),
    当选: String(outcome.elected.length),
    当选名单: namesKey(outcome.elected),
    当选线: String(outcome.threshold),
  };
  for (const one of tally.candidates) {
    const marks = { approve: one.approve, oppose: one.oppose, abstain: one.abstain, illegible: one.illegible };
    for (const [mark, votes] of Object.entries(marks)) figures[voteLabel(mark, plainName(one.name))] = String(votes);
  }
  for (const { name, approve } of outcome.writeIns) figures[voteLabel('approve', plainName(name))] = String(approve);
  return figures;
}

const countLabels = ['应到', '实到', '有效', '无效', '当选', '当选名单', '当选线'];

function forgetCount({ contests }: JournalFacts, contestId: string): void {
  const last = contests.get(contestId)?.last;
  for (const label of last?.keys() ?? []) if (countLabels.includes(label) || label.includes(' ')) last?.delete(label);
}

function say({ contests }: JournalFacts, contestId: string, figures: Record<string, string>, seq: number): void {
  const contest = contests.get(contestId);
  if (contest === undefined) return;
  for (const [label, value] of Object.entries(figures)) {
    contest.last.set(label, new Map([[value, seq]]));
    add(contest.ever, label, value, seq);
  }
}

function add(said: Map<string, Said>, label: string, value: string, seq: number): void {
  const values = said.get(label) ?? new Map<string, number>();
  values.set(value, seq);
  said.set(label, values);
}

/** Fields in which people write what they like. The wording of the papers is not among them: its figures are checked. */
const free = ['reason', 'note', 'text', 'subject', 'sealNumbers', 'custodian'];

function noteTyped({ typed }: JournalFacts, event: RecordedEvent): void {
  if (event.kind === 'paperTextChanged') return;
  for (const [field, words] of Object.entries(event.body))
    if (typeof words === 'string' && free.includes(field) && hasFigures(words)) typed.add(words.replace(/\s/gu, ''));
}

function noteNames({ names, roster }: JournalFacts, event: RecordedEvent): void {
  for (const name of namesIn(event)) names.add(plainName(name));
  if (event.kind === 'rosterImported') {
    roster.clear();
    for (const { id, name } of event.body.participants) roster.set(id, name);
  }
  if (event.kind === 'participantCorrected') roster.set(event.body.participantId, event.body.after.name);
}

function namesIn(event: RecordedEvent): readonly string[] {
  switch (event.kind) {
    case 'sessionCreated':
      return [event.body.executiveChair];
    case 'rosterImported':
      return event.body.participants.map(({ name }) => name);
    case 'participantCorrected':
      return [event.body.before.name, event.body.after.name];
    case 'candidatesListed':
      return event.body.candidates.map(({ name }) => name);
    case 'countClosed':
      return event.body.outcome.writeIns.map(({ name }) => name);
    case 'officersNamed':
      return event.body.officers.map(({ name }) => name);
    case 'operatorRegistered':
      return [event.body.name];
    case 'oathPrepared':
      return [event.body.leader];
    default:
      return [];
  }
}
