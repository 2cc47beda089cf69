// How a run goes on: mostly the next act of a congress that is getting on, now and then any act at all.

import type { Act, Dice, Maker } from './act.ts';
import { bundleActs } from './bundle-acts.ts';
import { bundleOf, dueBundles, isAgreed, isTwice, isWanting, openDifferences, openSeats } from './bundles.ts';
import { callingActs, isCalling, isToCall, paperInHand } from './calling-acts.ts';
import {
  type Congress,
  type Election,
  isSettled,
  isVoid,
  live,
  openDoubts,
  presentVoters,
  voters,
} from './congress.ts';
import { countActs } from './count-acts.ts';
import { hallActs } from './hall-acts.ts';
import { pictureActs } from './picture-acts.ts';
import { bySheets, isDealt, isOpen, keyingOf, type Place, placesOf } from './piles.ts';
import { recountActs } from './recount-acts.ts';
import { roundActs } from './round-acts.ts';
import { sampleActs } from './sample-acts.ts';
import { differing, toRead } from './sampling.ts';
import { sheetActs } from './sheet-acts.ts';
import { sheetSettlingActs } from './sheet-settling-acts.ts';
import { voteActs } from './vote-acts.ts';

const makers = {
  ...bundleActs,
  ...hallActs,
  ...voteActs,
  ...recountActs,
  ...roundActs,
  ...countActs,
  ...sheetActs,
  ...sheetSettlingActs,
  ...callingActs,
  ...sampleActs,
  ...pictureActs,
};

export type ActName = keyof typeof makers;

const table: ReadonlyMap<string, Maker> = new Map(Object.entries(makers));
export const actNames = [...table.keys()];

/** An act of that name on the congress as it stands. */
export function makeAct(c: Congress, name: string, dice: Dice): Act {
  const maker = table.get(name);
  if (maker === undefined) throw new Error(`There is no act ${name}.`);
  return maker(c, dice);
}

/** What people would do next. */
export function nextAct(c: Congress, dice: Dice): Act {
  // Nothing follows the seal: whatever is tried then is refused.
  if (c.sealed) return makeAct(c, actNames[dice.below(actNames.length)] ?? 'checkIn', dice);
  return makeAct(c, nameNext(c, dice), dice);
}

function nameNext(c: Congress, dice: Dice): ActName {
  return beforeVoting(c, dice) ?? duringElections(c, dice) ?? atTheEnd(c, dice);
}

/** Smallest 实到 that meets the quorum of the settings as they are. */
function needed({ settings: { quorum } }: Congress): number {
  return Math.ceil((voters.length * quorum[0]) / quorum[1]);
}

/** Somebody now and then stays away. */
function beforeVoting(c: Congress, dice: Dice): ActName | null {
  if (!c.roster) return 'importRoster';
  const isUnderWay = c.elections.some(({ fixing, outcome }) => fixing > 0 && outcome === null);
  if (c.fixed === null || (c.fixed.present.length < needed(c) && !isUnderWay)) {
    const missing = voters.length - presentVoters(c).length;
    if (missing > voters.length - needed(c) || (missing > 0 && dice.below(3) > 0)) return nextIn(c);
    return 'fixAttendance';
  }
  if (c.oath === 'none') return nextOfOath(c, dice);
  if (!c.adopted) return dice.below(6) === 0 ? 'changeRules' : 'adoptRules';
  return c.officersNamed ? null : 'nameOfficers';
}

/** Nobody but those on leave may be left to come. */
function nextIn(c: Congress): ActName {
  return voters.some((id) => c.hall.get(id) === 'expected') ? 'checkIn' : 'withdrawLeave';
}

function nextOfOath(c: Congress, dice: Dice): ActName {
  if (dice.below(5) === 0) return 'omitOath';
  if (!c.leader) return 'prepareOath';
  return c.fixed?.present.every((id) => c.called.has(id)) === true ? 'takeOath' : 'markRollCall';
}

function duringElections(c: Congress, dice: Dice): ActName | null {
  if (c.elections.length === 0 || (c.elections.length === 1 && dice.below(12) === 0)) return 'defineContest';
  const open = c.elections.filter((e) => !isSettled(e));
  const e = open[dice.below(open.length)];
  return e === undefined ? null : nextOf(c, e, dice);
}

function nextOf(c: Congress, e: Election, dice: Dice): ActName {
  if (!e.confirmed) return e.candidates.length === 0 ? nextList(c, dice) : 'confirmCandidates';
  if (e.fixing === 0) return nextBeforeIssue(c, e);
  if (e.collected === null) return 'collectBallots';
  if (isVoid(e) && dice.below(8) === 0) return 'recountBallots';
  if (e.announced || isVoid(e)) return dice.below(3) === 0 ? 'chooseRemedy' : 'openRound';
  return e.outcome === null ? nextOfCount(c, e, dice) : nextOfResult(c, e, dice);
}

function nextList(c: Congress, dice: Dice): ActName {
  const isReady = c.elections.some(({ kind, announced }) => kind === 'primary' && announced);
  return isReady && dice.below(2) === 0 ? 'candidatesFromPrimary' : 'listCandidates';
}

function nextBeforeIssue(c: Congress, e: Election): ActName {
  if (e.candidates.some((name) => c.scrutineers.includes(name) || c.tellers.includes(name))) return 'nameOfficers';
  const isCounted = (c.fixed?.number ?? 0) > (e.before?.fixing ?? 0);
  if (isCounted) return 'issueBallots';
  return presentVoters(c).length < needed(c) ? nextIn(c) : 'fixAttendance';
}

function nextOfCount(c: Congress, e: Election, dice: Dice): ActName {
  // Now and then somebody counts the paper again, and finds another number.
  if (dice.below(40) === 0) return 'recountBallots';
  if (bySheets(e)) return nextOfGroups(c, e, dice);
  if (isTwice(e)) return nextOfRoom(c, e, dice);
  if (live(e).length < (e.collected ?? 0)) return 'enterBallot';
  if (live(e).length > (e.collected ?? 0)) return dice.one(['recountBallots', 'strikeBallot']);
  if (openDoubts(e) > 0) return 'ruleBallots';
  return dice.below(8) === 0 ? 'correctBallot' : 'closeCount';
}

/** Both passes of every bundle that is due. */
function isBegun(e: Election): boolean {
  return dueBundles(e).every(({ bundle }) => bundleOf(e, bundle)?.hands.every((hand) => hand !== null) === true);
}

/** A pass over a bundle is open: it is filled, then closed. */
function nextAtKeys(e: Election, dice: Dice): ActName {
  if (openSeats(e).some((station) => isWanting(e, station)))
    return dice.below(12) === 0 ? 'correctBallot' : 'enterBallot';
  return live(e).length > (e.collected ?? 0) ? 'strikeBallot' : 'closeBundle';
}

/** Two hands and a third: bundle after bundle, then what they differ in. */
function nextOfRoom(c: Congress, e: Election, dice: Dice): ActName {
  if (c.operators < 3) return 'registerOperator';
  const [next] = openDifferences(e);
  if (next !== undefined) return next.difference.read ? 'settleDifference' : 'readThird';
  if (openSeats(e).length > 0) return nextAtKeys(e, dice);
  if (!isBegun(e)) return 'openBundle';
  if (!isAgreed(e)) return 'reopenBundle';
  if (live(e).length !== e.collected) return dice.one(['recountBallots', 'reopenBundle']);
  if (openDoubts(e) > 0) return 'ruleBallots';
  return dice.below(8) === 0 ? 'reopenBundle' : 'closeCount';
}

/** Piles dealt, each called or keyed at once, by one hand or by two and a third. */
function nextOfGroups(c: Congress, e: Election, dice: Dice): ActName {
  if (e.plan.passes === 2 && c.operators < 3) return 'registerOperator';
  if (!isDealt(e)) return 'dealGroups';
  const open = e.groups.find(isOpen);
  if (open !== undefined)
    return open.compared?.third === null || dice.below(6) === 0 ? 'readSheet' : nextToSettle(dice);
  const places = placesOf(c, e);
  const calling = places.find(isCalling(e));
  if (calling !== undefined) return nextToCall(e, calling, dice);
  if (places.some((place) => keyingOf(e, place) === null)) return dice.one(['enterSheet', 'beginCalling']);
  return dice.below(8) === 0 ? dice.one(['correctSheet', 'withdrawSheet']) : 'closeCount';
}

const nextToSettle = (dice: Dice) => (dice.below(6) === 0 ? 'withdrawSheet' : 'settleSheet');

function nextToCall(e: Election, place: Place, dice: Dice): ActName {
  if (dice.below(15) === 0) return 'undoCall';
  if (isToCall(e, place)) return 'callStroke';
  if (paperInHand(e, place) !== null) return 'endBallot';
  // A sheet that does not add up as it was called is called again.
  return dice.below(5) === 0 ? 'withdrawSheet' : 'enterSheet';
}

/** Every third count is checked by a sample; one that it found at fault is opened again. */
function nextOfSample(c: Congress, e: Election, dice: Dice): ActName | null {
  if (bySheets(e) || c.ballotsSealed) return null;
  if (e.sample === null) return dice.below(3) === 0 ? 'drawSample' : null;
  if (toRead(e).length > 0) return dice.below(8) === 0 ? 'drawSample' : 'readSample';
  if (differing(e) > 0) return 'reopenCount';
  return dice.below(5) === 0 ? 'drawSample' : null;
}

function nextOfResult(c: Congress, e: Election, dice: Dice): ActName {
  const ofSample = e.released ? null : nextOfSample(c, e, dice);
  if (ofSample !== null) return ofSample;
  if (!e.released) return dice.below(8) === 0 ? 'reopenCount' : 'releaseResult';
  return dice.below(4) === 0 ? 'takeScene' : 'announceResult';
}

function atTheEnd(c: Congress, dice: Dice): ActName {
  if (dice.below(6) === 0) return dice.one(['voteMotion', 'takeScene', 'countPledges']);
  if (!c.ballotsSealed) return 'sealBallots';
  return c.adjourned ? 'sealSession' : 'adjourn';
}
