// Everything that can have happened: past-tense facts, complete and versioned, never edited.

import type { CongressDetails, FixedAttendance } from './congress.ts';
import type { ContestBodies } from './contest-events.ts';
import { type CountingBodies, countingTags, countingVersions } from './counting-events.ts';
import type { DisciplineText } from './discipline.ts';
import type { OathGap, OathMissing } from './oath-words.ts';
import { type PaperBodies, paperTags, paperVersions } from './paper-events.ts';
import type { LeaveKind, ListsVoted, Officer, Participant, RollCallAnswer, RosterLine, ShowOfHands } from './people.ts';
import type { RuleSet } from './rules/rule-set.ts';
import { type RunSheetBodies, runSheetTags, runSheetVersions } from './run-sheet-events.ts';
import type { SampleBodies } from './sample-events.ts';
import type { SceneChoice } from './scenes/choice.ts';
import type { Scene, Theme } from './scenes/scene.ts';
import type { SheetBodies } from './sheet-events.ts';

export type { CongressDetails, FixedAttendance } from './congress.ts';

/** Steps that can be gone back on by `stepReopened`; the others have acts of their own for it. */
export type ReopenableStep = 'oath' | 'rules' | 'candidates';

/** Event kind → what its body holds. A new kind is added here, in `eventVersions`, and in db/materialise.ts. */
export interface EventBodies
  extends ContestBodies,
    CountingBodies,
    PaperBodies,
    RunSheetBodies,
    SampleBodies,
    SheetBodies {
  sessionCreated: CongressDetails & { readonly ruleSet: RuleSet };
  rosterImported: {
    readonly fileName: string;
    readonly participants: readonly Participant[];
    /** Months and other cells that were left empty although the file had something, for the record. */
    readonly leftEmpty: readonly string[];
    readonly reason: string | null;
  };
  /** A line of the roster as it was and as it should have been; the voting right is never touched by this. */
  participantCorrected: {
    readonly participantId: string;
    readonly before: RosterLine;
    readonly after: RosterLine;
    /** Of the name as it now is. */
    readonly initials: string;
    readonly pinyin: string;
    readonly reason: string;
  };
  delegateCheckedIn: { readonly participantId: string; readonly leaveCancelled: boolean };
  checkInWithdrawn: { readonly participantId: string; readonly reason: string };
  leaveGranted: { readonly participantId: string; readonly leave: LeaveKind; readonly reason: string };
  leaveWithdrawn: { readonly participantId: string; readonly reason: string };
  attendanceFixed: FixedAttendance & { readonly presentIds: readonly string[]; readonly reason: string | null };
  oathPrepared: { readonly leader: string; readonly phrases: readonly string[] };
  rollCallMarked: { readonly answers: readonly { readonly participantId: string; readonly answer: RollCallAnswer }[] };
  oathTaken: {
    readonly leader: string;
    readonly phrases: readonly string[];
    readonly present: number;
    readonly answered: number;
    readonly silent: number;
    readonly absent: number;
    /** Ids of those with a vote who did not answer; null in records that did not keep them. */
    readonly missing: OathMissing | null;
  };
  /** 补答: somebody who was missing when the oath was taken has come and answered. */
  lateAnswerTaken: { readonly participantId: string; readonly before: OathGap };
  oathOmitted: { readonly reason: string };
  pledgesCounted: { readonly due: number; readonly signed: number; readonly note: string };
  /** 补签: one more, by somebody who was not there; `signed` is how many that makes. */
  pledgeSignedLate: { readonly participantId: string; readonly due: number; readonly signed: number };
  rulesAdopted: {
    readonly ruleSet: RuleSet;
    readonly digest: string;
    readonly votes: ShowOfHands;
    readonly present: number;
  };
  /** The settings the meeting will vote on, as they were changed before that. */
  rulesChanged: { readonly ruleSet: RuleSet; readonly reason: string };
  /** Strokes of a character the tables lack, as somebody read them: 横1 竖2 撇3 点4 折5. */
  strokesGiven: { readonly character: string; readonly strokes: string };
  /** 举手表决 on anything else: a resolution, a list. */
  motionVoted: {
    readonly subject: string;
    readonly votes: ShowOfHands;
    readonly present: number;
    readonly base: number;
    /** The smallest number of ayes that would have passed it; null in records that did not keep it. */
    readonly needed: number | null;
    readonly passed: boolean;
    readonly article: string;
  };
  /** A step that was done is open again: an act of its own, with its reason. */
  stepReopened: { readonly step: ReopenableStep; readonly contestId: string | null; readonly reason: string };
  officersNamed: {
    readonly officers: readonly Officer[];
    /** Which of the two lists the hands passed; the other was announced. */
    readonly voted: ListsVoted;
    /** Null where both were announced. */
    readonly votes: ShowOfHands | null;
    readonly present: number;
  };
  ballotsSealed: {
    readonly bags: number;
    readonly sealNumbers: string;
    readonly custodian: string;
    readonly note: string;
  };
  sceneTaken: {
    readonly choice: SceneChoice;
    /** The picture itself where it was frozen when taken; null where it goes on with the facts. */
    readonly scene: Scene | null;
  };
  themeChosen: { readonly theme: Theme };
  disciplineWritten: DisciplineText;
  sessionAdjourned: { readonly note: string };
  sessionSealed: {
    /** Records and head hash before this one: what the seal covers. */
    readonly records: number;
    readonly head: string;
  };
}

export type EventKind = keyof EventBodies;

/** An act as decided, before it is written. */
export type NewEvent = {
  readonly [Kind in EventKind]: { readonly kind: Kind; readonly body: EventBodies[Kind] };
}[EventKind];

/** An act as it stands in the journal. */
export type RecordedEvent = NewEvent & {
  readonly seq: number;
  /** Local time with offset, ISO 8601. */
  readonly at: string;
  readonly actor: string;
};

/** The newest version of each kind this program can read; a file with a higher one is newer than the program. */
export const eventVersions: Readonly<Record<EventKind, number>> = {
  sessionCreated: 3,
  rosterImported: 1,
  participantCorrected: 1,
  delegateCheckedIn: 1,
  checkInWithdrawn: 1,
  leaveGranted: 1,
  leaveWithdrawn: 1,
  attendanceFixed: 1,
  oathPrepared: 1,
  rollCallMarked: 1,
  oathTaken: 2,
  lateAnswerTaken: 1,
  oathOmitted: 1,
  pledgesCounted: 1,
  pledgeSignedLate: 1,
  rulesAdopted: 3,
  officersNamed: 2,
  contestDefined: 2,
  candidatesListed: 2,
  candidatesConfirmed: 1,
  ballotsIssued: 1,
  ballotsCollected: 2,
  ballotsRecounted: 1,
  ballotEntered: 3,
  ballotCorrected: 2,
  ballotStruck: 2,
  countClosed: 1,
  countReopened: 1,
  resultReleased: 1,
  resultAnnounced: 1,
  ballotsSealed: 1,
  sceneTaken: 1,
  themeChosen: 1,
  disciplineWritten: 1,
  sessionAdjourned: 1,
  sessionSealed: 1,
  rulesChanged: 2,
  strokesGiven: 1,
  motionVoted: 2,
  stepReopened: 1,
  ballotsRuled: 1,
  remedyChosen: 1,
  ...countingVersions,
  groupsDealt: 1,
  sheetEntered: 1,
  sheetCorrected: 1,
  sheetWithdrawn: 1,
  sheetsCompared: 1,
  sheetReadThird: 1,
  sheetSettled: 1,
  callingBegun: 1,
  strokeCalled: 1,
  ballotCalled: 1,
  callUndone: 1,
  sampleDrawn: 1,
  sampleRead: 1,
  sampleConcluded: 1,
  ...paperVersions,
  ...runSheetVersions,
};

/** What a screen may have to ask again after an act. */
export type Tag =
  | 'session'
  | 'roster'
  | 'attendance'
  | 'oath'
  | 'rules'
  | 'contests'
  | 'ballots'
  | 'results'
  | 'hall'
  | 'runSheet';

/** The views an event kind touches; queries name the tags they read (core/contract.ts). */
export const eventTags: Readonly<Record<EventKind, readonly Tag[]>> = {
  sessionCreated: ['session'],
  rosterImported: ['roster', 'attendance', 'oath'],
  participantCorrected: ['roster', 'attendance', 'oath'],
  delegateCheckedIn: ['attendance', 'oath'],
  checkInWithdrawn: ['attendance', 'oath'],
  leaveGranted: ['attendance', 'oath'],
  leaveWithdrawn: ['attendance', 'oath'],
  attendanceFixed: ['attendance', 'oath', 'contests'],
  oathPrepared: ['oath'],
  rollCallMarked: ['oath'],
  oathTaken: ['oath'],
  lateAnswerTaken: ['oath'],
  oathOmitted: ['oath'],
  pledgesCounted: ['oath'],
  pledgeSignedLate: ['oath'],
  rulesAdopted: ['rules', 'contests'],
  officersNamed: ['rules'],
  contestDefined: ['contests', 'results'],
  candidatesListed: ['contests', 'results'],
  candidatesConfirmed: ['contests'],
  ballotsIssued: ['contests'],
  ballotsCollected: ['contests', 'ballots'],
  ballotsRecounted: ['contests', 'ballots', 'results'],
  ballotEntered: ['ballots'],
  ballotCorrected: ['ballots'],
  ballotStruck: ['ballots'],
  countClosed: ['contests', 'results', 'ballots'],
  countReopened: ['contests', 'results', 'ballots'],
  resultReleased: ['contests', 'results'],
  resultAnnounced: ['contests', 'results'],
  ballotsSealed: ['session'],
  sceneTaken: ['hall'],
  themeChosen: ['hall'],
  disciplineWritten: ['session'],
  sessionAdjourned: ['session'],
  sessionSealed: ['session'],
  rulesChanged: ['rules', 'contests', 'attendance'],
  strokesGiven: ['contests', 'results'],
  motionVoted: ['rules'],
  stepReopened: ['oath', 'rules', 'contests'],
  ballotsRuled: ['ballots', 'results'],
  remedyChosen: ['contests', 'results'],
  ...countingTags,
  groupsDealt: ['ballots'],
  sheetEntered: ['ballots'],
  sheetCorrected: ['ballots'],
  sheetWithdrawn: ['ballots'],
  sheetsCompared: ['ballots'],
  sheetReadThird: ['ballots'],
  sheetSettled: ['ballots'],
  callingBegun: ['ballots'],
  strokeCalled: ['ballots'],
  ballotCalled: ['ballots'],
  callUndone: ['ballots'],
  sampleDrawn: ['results'],
  sampleRead: ['results'],
  sampleConcluded: ['results'],
  ...paperTags,
  ...runSheetTags,
};

/** For one who cannot know what has changed. */
export const everyTag: readonly Tag[] = [...new Set(Object.values(eventTags).flat())];
