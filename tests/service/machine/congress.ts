// The model of a congress: its own plain state, its own sense of every gate and of the rail; it shares no code with core/.

import { type Bundle, isAgreed } from './bundles.ts';
import type { Drawing } from './drawing.ts';
import type { Picture } from './picture.ts';
import { ballotsOnSheets, type Group } from './piles.ts';
import { differing, type Sample } from './sampling.ts';

export type RoundKind = 'first' | 'primary' | 'tiedPrimary' | 'revote' | 'supplementary' | 'again';

export interface Ballot {
  readonly entry: number;
  readonly pass: number;
  /** Of a ballot entered twice; 0 of one entered once. */
  readonly bundle: number;
  /** In its bundle, once that was settled; null of one keyed since, or never settled. */
  readonly place: number | null;
  marks: string;
  writeIns: readonly string[];
  seen: readonly string[];
  doubtful: boolean;
  ruling: 'asKeyed' | 'void' | null;
  struck: boolean;
}

export interface Outcome {
  readonly elected: readonly string[];
  readonly tied: readonly string[];
  readonly tiedSeats: number;
  readonly vacancies: number;
  /** Names that were written in, whether they won or not. */
  readonly writtenIn: readonly string[];
}

export interface Election {
  readonly id: string;
  kind: RoundKind;
  readonly before: Election | null;
  seats: number;
  candidates: readonly string[];
  /** How the list came about: in stroke order, or by hand. */
  order: 'stroke' | 'manual';
  confirmed: boolean;
  /** Confirmed below the margin with a reason on record. */
  excused: boolean;
  /** The count of the hall its ballots went out under; 0 before that. */
  fixing: number;
  issued: number;
  collected: number | null;
  ballots: Ballot[];
  /** Ballot by ballot or by tally sheets, once or twice, in bundles of so many. */
  plan: { method: 'ballots' | 'sheets'; passes: 1 | 2; bundleSize: number };
  /** Sheets in each bundle, where a count on paper found other numbers; null where all are full but the last. */
  sizes: readonly number[] | null;
  bundles: Bundle[];
  /** Counting groups with their piles; [] before they are dealt. */
  groups: Group[];
  /** Ballots drawn of the count as it is closed; null without a sample. */
  sample: Sample | null;
  outcome: Outcome | null;
  released: boolean;
  announced: boolean;
  followed: boolean;
  remedy: string | null;
  /** How its voters vote: 0 and 1 alike, 2 in turn, so that all are level, 3 each as he likes. */
  mood: number;
}

export interface Fixed {
  readonly number: number;
  readonly present: readonly string[];
  readonly entitled: number;
}

export interface Settings {
  readonly quorum: readonly [number, number];
  readonly marginPercent: number;
}

export interface Congress {
  readonly drawing: Drawing;
  roster: boolean;
  /** Everybody of the roster. */
  hall: Map<string, 'expected' | 'present' | 'onLeave'>;
  fixed: Fixed | null;
  leader: boolean;
  called: Set<string>;
  oath: 'none' | 'omitted' | 'taken';
  settings: Settings;
  adopted: boolean;
  officersNamed: boolean;
  scrutineers: readonly string[];
  tellers: readonly string[];
  elections: Election[];
  /** Null before the first was taken. */
  picture: Picture | null;
  /** Operators registered, o1 and on. */
  operators: number;
  /** Dice of every draw. */
  readonly thrown: Set<string>;
  ballotsSealed: boolean;
  adjourned: boolean;
  sealed: boolean;
}

/** Ids as the import gives them: six with a vote, one whose right is suspended, one attendee. */
export const voters = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
export const delegates = ['于洁', '田野', '何平', '江涛', '石磊', '方圆'];
export const others = ['p7', 'p8'];

export function newCongress(drawing: Drawing): Congress {
  return {
    drawing,
    roster: false,
    hall: new Map(),
    fixed: null,
    leader: false,
    called: new Set(),
    oath: 'none',
    settings: { quorum: [4, 5], marginPercent: 20 },
    adopted: false,
    officersNamed: false,
    scrutineers: [],
    tellers: [],
    elections: [],
    picture: null,
    operators: 0,
    thrown: new Set(),
    ballotsSealed: false,
    adjourned: false,
    sealed: false,
  };
}

export const presentVoters = (c: Congress) => voters.filter((id) => c.hall.get(id) === 'present');
export const isVoid = (e: Election) => e.collected !== null && e.collected > e.issued;
/** What is counted: the first pass. */
export const live = (e: Election) => e.ballots.filter(({ pass, struck }) => pass === 1 && !struck);
/** Ballots in, one by one or on the sheets of the first pass. */
export const entered = (e: Election) => live(e).length + ballotsOnSheets(e);
export const openDoubts = (e: Election) => live(e).filter(({ doubtful, ruling }) => doubtful && ruling === null).length;
export const isUnderWay = (e: Election) => e.fixing > 0 && e.outcome === null && !isVoid(e);

export const isAmongTied = ({ kind }: Election) => kind === 'revote' || kind === 'tiedPrimary';
export const isPrimary = (kind: RoundKind) => kind === 'primary' || kind === 'tiedPrimary';

/** Smallest number of candidates for so many seats, a part of a person counting as one. */
export function marginMet({ settings }: Congress, { kind, seats, candidates }: Election): boolean {
  if (kind === 'revote' || isPrimary(kind)) return candidates.length >= seats;
  return (candidates.length - seats) * 100 >= settings.marginPercent * seats;
}

/** The further round that the count calls for, or null where every seat is taken. */
export function openRoundOf(e: Election): RoundKind | null {
  if (isVoid(e)) return e.kind === 'revote' || isPrimary(e.kind) ? e.kind : 'again';
  if (e.outcome === null) return null;
  if (e.outcome.tiedSeats > 0) return isPrimary(e.kind) ? 'tiedPrimary' : 'revote';
  return e.outcome.vacancies > 0 && !isPrimary(e.kind) ? 'supplementary' : null;
}

const isOver = (e: Election) => isVoid(e) || e.announced;
export const isSettled = (e: Election) => isOver(e) && (e.followed || openRoundOf(e) === null);

interface GateModel {
  /** The refusal of an act in front of it. */
  readonly code: string;
  readonly holds: (c: Congress, e: Election) => boolean;
  readonly ofContest: boolean;
}

const ofMeeting = (code: string, holds: (c: Congress) => boolean): GateModel => ({ code, holds, ofContest: false });
const ofContest = (code: string, holds: (e: Election, c: Congress) => boolean): GateModel => ({
  code,
  holds: (c, e) => holds(e, c),
  ofContest: true,
});

const gateModels: ReadonlyMap<string, GateModel> = new Map([
  ['rosterImported', ofMeeting('rosterMissing', (c) => c.roster)],
  ['somebodyPresent', ofMeeting('nobodyPresent', (c) => presentVoters(c).length > 0)],
  ['noVoteUnderWay', ofMeeting('ballotsOut', (c) => !c.elections.some(isUnderWay))],
  ['attendanceFixed', ofMeeting('attendanceNotFixed', (c) => c.fixed !== null)],
  [
    'quorumMet',
    ofMeeting('noQuorum', ({ fixed, settings: { quorum } }) => {
      return fixed !== null && fixed.present.length * quorum[1] >= fixed.entitled * quorum[0];
    }),
  ],
  ['oathDone', ofMeeting('oathMissing', (c) => c.oath !== 'none')],
  ['rulesAdopted', ofMeeting('rulesNotAdopted', (c) => c.adopted)],
  ['officersNamed', ofMeeting('officersMissing', (c) => c.officersNamed)],
  ['inSession', ofMeeting('alreadyAdjourned', (c) => !c.adjourned)],
  ['candidatesConfirmed', ofContest('candidatesNotConfirmed', (e) => e.confirmed)],
  ['marginHolds', ofContest('marginTooSmall', (e, c) => e.excused || marginMet(c, e))],
  ['fixedAnew', ofContest('attendanceNotFixedAnew', (e, c) => (c.fixed?.number ?? 0) > (e.before?.fixing ?? 0))],
  ['ballotsIssued', ofContest('ballotsNotIssued', (e) => e.fixing > 0)],
  ['ballotsCollected', ofContest('ballotsNotCollected', (e) => e.collected !== null)],
  ['electionValid', ofContest('electionVoid', (e) => !isVoid(e))],
  ['countOpen', ofContest('countClosed', (e) => e.outcome === null)],
  ['bothPassesAgree', ofContest('passesDiffer', isAgreed)],
  ['allEntered', ofContest('ballotsMissing', (e) => entered(e) === (e.collected ?? 0))],
  ['doubtsRuled', ofContest('doubtsOpen', (e) => openDoubts(e) === 0)],
  ['sampleAgrees', ofContest('sampleDiffers', (e) => e.released || differing(e) === 0)],
  ['countClosedOrVoid', ofContest('countNotClosed', (e) => e.outcome !== null || isVoid(e))],
  ['countClosed', ofContest('countNotClosed', (e) => e.outcome !== null)],
  ['resultReleased', ofContest('resultNotReleased', (e) => e.released)],
  ['contestsSettled', ofMeeting('contestsUnfinished', (c) => c.elections.length > 0 && c.elections.every(isSettled))],
  ['ballotsSealed', ofMeeting('ballotsNotSealed', (c) => c.ballotsSealed || c.elections.length === 0)],
]);

function modelOf(gate: string): GateModel {
  const model = gateModels.get(gate);
  if (model === undefined) throw new Error(`docs/gates.md draws a gate that the model does not know: ${gate}`);
  return model;
}

/** The refusal of the first of these gates that is shut, or null. */
export function firstShut(c: Congress, gates: readonly string[], e: Election | null): string | null {
  for (const gate of gates) {
    const model = modelOf(gate);
    if (model.ofContest && e === null) return 'contestMissing';
    // A gate of the meeting does not look at the election it is given.
    if (!model.holds(c, e ?? nobodysElection)) return model.code;
  }
  return null;
}

/** The refusal of an act of this step, by the drawing. */
export function shut(c: Congress, step: string, e: Election | null = null): string | null {
  const gates = c.drawing.get(step);
  if (gates === undefined) throw new Error(`docs/gates.md draws no step ${step}.`);
  return firstShut(c, gates, e);
}

export function newElection(id: string, kind: RoundKind, before: Election | null, seats: number): Election {
  const papers = { fixing: 0, issued: 0, collected: null, sizes: null, ballots: [], bundles: [], groups: [] };
  const plan = { method: 'ballots' as const, passes: 1 as const, bundleSize: 25 };
  const start = {
    candidates: [],
    order: 'stroke' as const,
    confirmed: false,
    excused: false,
    released: false,
    announced: false,
  };
  const after = { followed: false, remedy: null, mood: 0 };
  return { id, kind, before, seats, ...papers, plan, sample: null, outcome: null, ...start, ...after };
}

const nobodysElection = newElection('', 'first', null, 1);

/** The rail as it must be: step → state. */
export function railOf(c: Congress): ReadonlyMap<string, string> {
  return new Map(
    [...c.drawing.keys()].map((step) => {
      if (isDone(c, step)) return [step, 'done'];
      return [step, isLocked(c, step) ? 'locked' : 'open'];
    }),
  );
}

/** No election of the day, or not the meeting, gets past the gates of the step. */
function isLocked(c: Congress, step: string): boolean {
  const gates = c.drawing.get(step) ?? [];
  if (gates.some((gate) => modelOf(gate).ofContest)) return !c.elections.some((e) => firstShut(c, gates, e) === null);
  return firstShut(c, gates, null) !== null;
}

const isEntered = (e: Election) => isVoid(e) || (e.collected !== null && entered(e) === e.collected && isAgreed(e));
const awaitsCount = (c: Congress) => (e: Election) =>
  e.before !== null && e.fixing === 0 && (c.fixed?.number ?? 0) <= e.before.fixing;

const doneWhen: Readonly<Record<string, (c: Congress) => boolean>> = {
  roster: (c) => c.roster,
  checkIn: (c) => c.fixed !== null && [...c.hall.values()].includes('present'),
  attendance: (c) => firstShut(c, ['attendanceFixed', 'quorumMet'], null) === null && !c.elections.some(awaitsCount(c)),
  oath: (c) => c.oath !== 'none',
  rules: (c) => c.adopted,
  officers: (c) => c.officersNamed,
  candidates: (c) => every(c, (e) => e.confirmed),
  voting: (c) => every(c, (e) => e.fixing > 0),
  collecting: (c) => every(c, (e) => e.collected !== null),
  counting: (c) => every(c, (e) => isEntered(e) && (isVoid(e) || firstShut(c, ['bothPassesAgree'], e) === null)),
  results: (c) => every(c, (e) => e.outcome !== null || isVoid(e)),
  announcing: (c) => every(c, isSettled),
  sealing: (c) => c.ballotsSealed,
  papers: (c) => c.sealed,
};

const every = (c: Congress, holds: (e: Election) => boolean) => c.elections.length > 0 && c.elections.every(holds);

export function isDone(c: Congress, step: string): boolean {
  const done = doneWhen[step];
  if (done !== undefined) return done(c);
  throw new Error(`docs/gates.md draws a step that the model does not know: ${step}`);
}
