// What the journal itself says of figures and names, gathered from its records and from no table the papers are made from.

import type { EventBodies, RecordedEvent } from '../../../core/events.ts';
import { plainName } from '../../../core/names/spacing.ts';

/** Value → the record that says so. */
export type Said = Map<string, number>;

export interface ContestFacts {
  readonly title: string;
  readonly shortTitle: string;
  /** Label → what stands in the end. */
  readonly last: Map<string, Said>;
  /** Label → all that stood at some time. */
  readonly ever: Map<string, Said>;
}

export interface JournalFacts {
  readonly contests: Map<string, ContestFacts>;
  /** 应到, 实到…: as the hall was counted, each time. */
  readonly attendance: Map<string, Said>;
  readonly names: Set<string>;
}

export const attendanceLabels = ['应到', '实到', '请假', '未到', '列席', '法定人数'] as const;

/** 赞成 丁一: what somebody got, as a label. */
export function voteLabel(word: string, name: string): string {
  return `${word} ${name}`;
}

/** Reads the whole journal once. */
export function journalFacts(events: Iterable<RecordedEvent>): JournalFacts {
  const facts: JournalFacts = { contests: new Map(), attendance: new Map(), names: new Set() };
  for (const event of events) {
    noteNames(facts, event);
    if (event.kind === 'attendanceFixed') noteAttendance(facts, event.body, event.seq);
    noteContest(facts, event);
  }
  return facts;
}

function noteAttendance({ attendance }: JournalFacts, body: EventBodies['attendanceFixed'], seq: number): void {
  const { entitled, present, onLeave, missing, attendees, needed } = body;
  const figures = [entitled, present, onLeave, missing, attendees, needed];
  for (const [index, label] of attendanceLabels.entries()) add(attendance, label, String(figures[index]), seq);
}

function noteContest(facts: JournalFacts, event: RecordedEvent): void {
  if (event.kind === 'contestDefined') {
    const { contestId, title, shortTitle, seats } = event.body;
    const known = facts.contests.get(contestId);
    const kept = { last: known?.last ?? new Map<string, Said>(), ever: known?.ever ?? new Map<string, Said>() };
    facts.contests.set(contestId, { title, shortTitle, ...kept });
    say(facts, contestId, { 应选: String(seats) }, event.seq);
  }
  if (event.kind === 'candidatesListed')
    say(facts, event.body.contestId, { 候选人: String(event.body.candidates.length) }, event.seq);
  if (event.kind === 'ballotsIssued') {
    const { contestId, printed, issued, spoiled } = event.body;
    say(facts, contestId, { 印制: String(printed), 发出: String(issued), 作废: String(spoiled) }, event.seq);
  }
  if (event.kind === 'ballotsCollected' || event.kind === 'ballotsRecounted')
    say(facts, event.body.contestId, { 收回: String(event.body.collected) }, event.seq);
  if (event.kind === 'countReopened') forgetCount(facts, event.body.contestId);
  if (event.kind === 'countClosed') {
    // A second count says who was elected anew, not beside the first.
    forgetCount(facts, event.body.contestId);
    say(facts, event.body.contestId, countFigures(event.body), event.seq);
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
  };
  for (const one of tally.candidates) {
    const marks = { approve: one.approve, oppose: one.oppose, abstain: one.abstain, illegible: one.illegible };
    for (const [mark, votes] of Object.entries(marks)) figures[voteLabel(mark, plainName(one.name))] = String(votes);
  }
  for (const { name, approve } of outcome.writeIns) figures[voteLabel('approve', plainName(name))] = String(approve);
  return figures;
}

/** A list of names as one value, whatever their order and spacing. */
export function namesKey(names: readonly string[]): string {
  return names.map(plainName).toSorted().join('、');
}

const countLabels = ['应到', '实到', '有效', '无效', '当选', '当选名单'];

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

function noteNames({ names }: JournalFacts, event: RecordedEvent): void {
  for (const name of namesIn(event)) names.add(plainName(name));
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
