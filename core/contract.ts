// The one list of everything a screen may ask: names, roles, inputs, answers, and the topics to listen to.

import { z } from 'zod';
import { chair, command, desk, lobby, query } from './contract-calls.ts';
import {
  candidate,
  count,
  date,
  discipline,
  hands,
  id,
  line,
  optionalReason,
  path,
  plan,
  reason,
  uploadedFile,
} from './contract-inputs.ts';
import { countingContract } from './counting-contract.ts';
import type { DisciplineText } from './discipline.ts';
import type { DisplaysView, FolderView, LobbyView, RecordRow } from './file-views.ts';
import type { OathView } from './oath-views.ts';
import { papersContract } from './papers-contract.ts';
import type { Role } from './people.ts';
import type { Result } from './result.ts';
import type { RosterPreview } from './roster/parse.ts';
import type { CandidatesPreview } from './roster/parse-candidates.ts';
import { ruleSetShape } from './rules/rule-set.ts';
import { runSheetContract } from './run-sheet-contract.ts';
import { sampleContract } from './sample-contract.ts';
import { sceneChoiceSchema } from './scenes/choice.ts';
import type { Scene, StagePicture } from './scenes/scene.ts';
import { sheetContract } from './sheet-contract.ts';
import type {
  AttendanceView,
  ContestsView,
  OfficersView,
  ReadingView,
  ResultView,
  RosterView,
  RulesView,
  StatusView,
} from './views.ts';

export const contract = {
  // Files
  lobby: lobby<LobbyView>()(desk, {}),
  browseFolder: lobby<FolderView>()(chair, { folder: path.nullable() }),
  createSession: lobby<{ path: string }>()(chair, {
    folder: path.nullable(),
    name: line,
    preset: id,
    date,
    venue: line,
    executiveChair: line,
  }),
  openSession: lobby<{ path: string }>()(chair, { path }),
  /** Looks at a file whose chain does not hold; nothing can be entered, nothing goes to the hall. */
  viewSession: lobby<{ path: string }>()(chair, { path }),
  openPractice: lobby<{ path: string }>()(chair, {}),
  closeSession: lobby<null>()(chair, {}),
  /** A fresh address for a hall page, or null where the host opened the window itself. */
  openHall: lobby<{ address: string | null }>()(desk, {}),
  /** Where the hall can be shown. Asked again when a display has come, gone or changed. */
  displays: lobby<DisplaysView>()(desk, {}, ['hall']),
  /** The hall goes to this display, now if it is open, and whenever it is opened again. */
  chooseDisplay: lobby<null>()(chair, { display: id }),
  /** Every display shows its number for a few seconds; one that the hall is looking at is left in peace. */
  identifyDisplays: lobby<null>()(chair, {}),
  exportPapers: lobby<{ written: readonly string[] }>()(chair, { papers: z.array(id).min(1).max(400) }),
  /** A PDF of each, where the host can make one; and those whose text could not be read back. */
  printPapers: lobby<{ written: readonly string[]; unread: readonly string[] }>()(chair, {
    papers: z.array(id).min(1).max(400),
  }),

  // Roster and check-in
  roster: query<RosterView>()(desk, ['roster'], {}),
  rosterPreview: query<RosterPreview>()(desk, [], uploadedFile),
  importRoster: command(chair, { ...uploadedFile, reason: optionalReason }),
  correctParticipant: command(chair, {
    participantId: id,
    name: z.string().trim().min(1).max(60),
    delegation: z.string().trim().max(100),
    gender: z.enum(['', '男', '女']),
    post: z.string().trim().max(120),
    reason,
  }),
  attendance: query<AttendanceView>()(desk, ['roster', 'attendance'], {}),
  checkIn: command(desk, { participantId: id, cancelLeave: z.boolean() }),
  withdrawCheckIn: command(desk, { participantId: id, reason }),
  grantLeave: command(desk, { participantId: id, leave: z.enum(['personal', 'sick', 'official']), reason }),
  withdrawLeave: command(desk, { participantId: id, reason }),
  fixAttendance: command(chair, { counted: count, reason: optionalReason }),

  // Oath
  oath: query<OathView>()(desk, ['oath', 'attendance'], {}),
  prepareOath: command(desk, { leader: line, phrases: z.array(z.string().trim().min(1).max(60)).min(1).max(30) }),
  markRollCall: command(desk, {
    answers: z
      .array(z.strictObject({ participantId: id, answer: z.enum(['answered', 'silent', 'absent']) }))
      .min(1)
      .max(4000),
  }),
  takeOath: command(chair, {}),
  omitOath: command(chair, { reason }),
  reopenStep: command(chair, { step: z.enum(['oath', 'rules', 'candidates']), contestId: id.nullable(), reason }),
  /** 补答 of somebody who was missing when the oath was taken. */
  answerLate: command(chair, { participantId: id }),
  /** 补签 of somebody who was not there when the pledges were signed. */
  signLate: command(desk, { participantId: id }),
  countPledges: command(desk, { signed: count, note: z.string().trim().max(200) }),

  // Rules and officers
  rules: query<RulesView>()(desk, ['rules', 'session', 'attendance'], {}),
  adoptRules: command(chair, hands.shape),
  changeRules: command(chair, { ruleSet: ruleSetShape, reason }),
  voteMotion: command(chair, { subject: line, ...hands.shape }),
  officers: query<OfficersView>()(desk, ['rules', 'contests', 'roster', 'attendance'], {}),
  nameOfficers: command(chair, {
    chiefScrutineer: line,
    scrutineers: z.array(line).min(1).max(60),
    tellers: z.array(line).min(1).max(60),
    /** Null where the rules let both lists be announced. */
    votes: hands.nullable(),
  }),

  // Contests
  contests: query<ContestsView>()(desk, ['contests', 'attendance', 'ballots', 'rules'], {}),
  candidatesPreview: query<CandidatesPreview>()(desk, [], uploadedFile),
  defineContest: command(chair, {
    contestId: id.nullable(),
    kind: z.enum(['committee', 'discipline', 'office', 'other']),
    /** 预选: its result makes the candidates of another contest. */
    primary: z.boolean(),
    title: line,
    shortTitle: z.string().trim().min(1).max(30),
    seats: z.int().min(1).max(300),
    colour: z.string().trim().min(1).max(10),
    reason: optionalReason,
  }),
  importCandidates: command(chair, { ...uploadedFile, contestId: id }),
  listCandidates: command(chair, {
    contestId: id,
    candidates: z.array(candidate).min(1).max(1000),
    order: z.enum(['stroke', 'office', 'approved', 'manual']),
    reason: optionalReason,
  }),
  confirmCandidates: command(chair, { contestId: id, reason: optionalReason }),
  giveStrokes: command(chair, {
    character: z.string().regex(/^\p{Script=Han}$/u),
    strokes: z.string().regex(/^[1-5]{1,64}$/u),
  }),
  candidatesFromPrimary: command(chair, { contestId: id, primaryId: id }),
  openRound: command(chair, { contestId: id }),
  chooseRemedy: command(chair, {
    contestId: id,
    remedy: z.enum(['reduceSeats', 'askSuperior', 'later']),
    approvedBy: z.enum(['voters', 'presidium', 'superior']),
    votes: hands.nullable(),
    reason,
  }),
  issueBallots: command(chair, {
    contestId: id,
    printed: count,
    issued: count,
    spoiled: count,
    reason: optionalReason,
  }),
  collectBallots: command(chair, { contestId: id, collected: count, plan, reason: optionalReason }),

  // Counting
  ...countingContract,
  ...sheetContract,
  result: query<ResultView>()(desk, ['results', 'ballots', 'contests'], { contestId: id }),
  ...sampleContract,
  reading: query<ReadingView>()(desk, ['results', 'contests', 'rules', 'hall'], { contestId: id }),
  closeCount: command(chair, { contestId: id }),
  reopenCount: command(chair, { contestId: id, reason }),
  releaseResult: command(chair, { contestId: id }),
  announceResult: command(chair, { contestId: id }),

  // The chair's page
  ...runSheetContract,

  // Hall
  previewScene: query<Scene>()(
    desk,
    ['session', 'attendance', 'oath', 'contests', 'results', 'ballots', 'hall', 'rules'],
    {
      choice: sceneChoiceSchema,
    },
  ),
  takeScene: command(chair, { choice: sceneChoiceSchema }),
  /** 定格: the picture stays as it is now, whatever becomes of the facts. */
  freezeScene: command(chair, {}),
  discipline: query<DisciplineText>()(desk, ['session'], {}),
  writeDiscipline: command(chair, discipline.shape),
  /** Brings back what was on the screen before it was made black. */
  restoreScene: command(chair, {}),
  chooseTheme: command(chair, { theme: z.enum(['dark', 'light']) }),

  // The end
  sealBallots: command(chair, {
    bags: z.int().min(1).max(1000),
    sealNumbers: z.string().trim().max(200),
    custodian: line,
    note: z.string().trim().max(200),
  }),
  adjourn: command(chair, { note: z.string().trim().max(500) }),
  sealSession: command(chair, {}),
  ...papersContract,
  records: query<readonly RecordRow[]>()(
    desk,
    ['session', 'hall', 'attendance', 'oath', 'contests', 'ballots', 'results', 'rules', 'roster'],
    {
      before: z.int().min(1).nullable(),
      limit: z.int().min(1).max(500),
    },
  ),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type QueryName = { [Name in CallName]: Contract[Name]['kind'] extends 'query' ? Name : never }[CallName];
export type CommandName = { [Name in CallName]: Contract[Name]['kind'] extends 'command' ? Name : never }[CallName];
export type LobbyName = { [Name in CallName]: Contract[Name]['kind'] extends 'lobby' ? Name : never }[CallName];
export type Input<Name extends CallName> = z.infer<Contract[Name]['input']>;
export type Value<Name extends CallName> = ReturnType<Contract[Name]['value']>;

/** What can be listened to; every listener first gets the present value (a scene only once a file has been open). */
export interface Topics {
  readonly status: StatusView;
  readonly scene: StagePicture;
}

export type TopicName = keyof Topics;

export const topicRoles: Readonly<Record<TopicName, readonly Role[]>> = {
  status: ['chair', 'staff'],
  scene: ['chair', 'staff', 'hall'],
};

/** What a call rejects with where no answer came: the act may have been done or not. */
export const noAnswer = 'no-answer';

/** The whole interface between a screen and the trusted side; only JSON values cross. */
export interface Desk {
  /** Rejects with an Error whose message is a reference number when the trusted side had a fault, or `noAnswer`. */
  readonly call: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Result<Value<Name>>>;
  /** Listens to a topic; the answer stops it. */
  readonly subscribe: <Topic extends TopicName>(topic: Topic, listener: (value: Topics[Topic]) => void) => () => void;
  /**
   * There where the trusted side is another program, which may end by itself: since when nothing is heard of it (local
   * time, HH:MM:SS), null while it is there. The present value first.
   */
  readonly watchLink?: (listener: (lostAt: string | null) => void) => () => void;
}

/** True for a name of the contract's own; inherited names (`constructor`) are not. */
export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name);
}
