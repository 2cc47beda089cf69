// What the counting room may ask: operators, ballots keyed and ruled on, bundles, differences settled on paper.

import { z } from 'zod';
import { chair, command, desk, lobby, query } from './contract-calls.ts';
import {
  ballotMarks,
  bundle,
  count,
  id,
  line,
  operator,
  pass,
  pin,
  plan,
  reading,
  reason,
  station,
} from './contract-inputs.ts';
import type {
  BallotRow,
  CollectionView,
  CountingView,
  DifferencesView,
  DoubtsView,
  EarlierReading,
  KnownName,
  OperatorsView,
  RoomView,
} from './counting-views.ts';

export const countingContract = {
  counting: query<CountingView>()(desk, ['ballots', 'contests'], { contestId: id, station }),
  ballots: query<readonly BallotRow[]>()(desk, ['ballots'], { contestId: id, bundle }),
  /** What stood in a ballot before; only for the hand that keyed it, until its bundle is compared and settled. */
  ballotHistory: query<readonly EarlierReading[]>()(desk, ['ballots'], {
    contestId: id,
    entry: z.int().min(1),
    station,
  }),
  /** Everybody of the roster, and every name written in so far in the own pass, each once. */
  nameBook: query<readonly KnownName[]>()(desk, ['roster', 'ballots'], { contestId: id, station }),
  /** `copies` sheets that read alike. */
  enterBallot: command(desk, { ...ballotMarks, copies: z.int().min(1).max(200), station }),
  correctBallot: command(desk, { ...ballotMarks, entry: z.int().min(1), station, reason }),
  /** Ballots in doubt, those alike together. */
  doubts: query<DoubtsView>()(desk, ['ballots', 'rules'], { contestId: id }),
  ruleBallots: command(chair, {
    contestId: id,
    entries: z.array(z.int().min(1)).min(1).max(4000),
    ruling: z.enum(['asKeyed', 'void']),
    scrutineer: line,
    reason,
  }),
  strikeBallot: command(desk, { contestId: id, entry: z.int().min(1), station, reason }),
  operators: query<OperatorsView>()(desk, ['ballots', 'rules'], {}),
  /** A name known already gets another PIN. */
  registerOperator: command(chair, { name: line, pin }),
  /** Answers with what this station shows from now on; forgotten when the program stops. */
  signOn: lobby<{ operator: string; operatorId: string; name: string }>()(desk, { operatorId: id, pin }),
  signOff: lobby<null>()(desk, { operator }),
  room: query<RoomView>()(desk, ['ballots', 'contests', 'results'], { contestId: id }),
  openBundle: command(desk, { contestId: id, bundle, pass, operator }),
  closeBundle: command(desk, { contestId: id, bundle, pass, operator, sheets: count }),
  reopenBundle: command(chair, { contestId: id, bundle, pass, reason }),
  /** An unfinished pass goes on in the hand of this operator. */
  handOverBundle: command(chair, { contestId: id, bundle, pass, to: id, reason }),
  differences: query<DifferencesView>()(desk, ['ballots', 'contests'], { contestId: id, operator }),
  readThird: command(desk, { contestId: id, bundle, no: z.int().min(1), reading, operator }),
  settleDifference: command(desk, {
    contestId: id,
    bundle,
    no: z.int().min(1),
    ruling: z.enum(['first', 'second', 'third']),
    operator,
    reason,
  }),
  /** How the collected ballots lie, and every count of them on paper. */
  collection: query<CollectionView>()(desk, ['ballots', 'contests', 'rules'], { contestId: id }),
  /** 重新清点: the ballots counted once more on paper after some were entered. */
  recountBallots: command(chair, {
    contestId: id,
    collected: count,
    /** Bundles or piles that hold another number than was counted into them. */
    found: z.array(z.strictObject({ part: bundle, ballots: count })).max(200),
    scrutineer: line,
    reason,
  }),
  /** Changes how the ballots are counted after they were counted in. */
  planCount: command(chair, { contestId: id, plan, reason }),
} as const;
