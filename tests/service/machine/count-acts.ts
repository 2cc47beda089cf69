// Acts of the count and of the end: ballots keyed and ruled on, results out, bags and seals.

import { anElection, type Dice, first, idOf, type Maker, when } from './act.ts';
import { isAgreed, isTwice, isWanting, openSeats, type Station, seatRefused, sheetsIn } from './bundles.ts';
import {
  type Ballot,
  type Congress,
  delegates,
  type Election,
  firstShut,
  isVoid,
  live,
  openDoubts,
  shut,
} from './congress.ts';
import { countVotes, isDoubtful } from './counting.ts';

const isCounting = (e: Election) => e.collected !== null && e.outcome === null && !isVoid(e);
const isMissing = (e: Election) => isCounting(e) && live(e).length < (e.collected ?? 0);

/** A paper as voters fill it: mostly what makes winners, now and then blank, over-voted, illegible or written in. */
function paper(e: Election | null, dice: Dice) {
  const names = e?.candidates ?? [];
  const seats = e?.seats ?? 1;
  const shift = [0, 0, e?.ballots.length ?? 0, dice.below(names.length + 1)][e?.mood ?? 0] ?? 0;
  const usual = names.map((_, index) => ((index + shift) % Math.max(1, names.length) < seats ? 'A' : 'O'));
  const strange = dice.one(['A', 'N', 'X', 'O', 'N', 'O']);
  // Voters who vote in turn make a tie only where they keep to it.
  const isOdd = dice.below(e?.mood === 2 ? 20 : 5) === 0;
  const marks = isOdd ? usual.map((mark) => (dice.below(3) === 0 ? mark : strange)) : usual;
  const writeIns = isOdd && dice.below(2) === 0 ? [dice.one(['马六', '马六', '于洁', names[0] ?? '马六'])] : [];
  if (isOdd && dice.below(3) === 0) writeIns.push('马六');
  const wrong = dice.rightOr(marks, [...marks, 'A']);
  return {
    marks: wrong.join('') || 'A',
    writeIns,
    seen: dice.below(15) === 0 ? [dice.one(['altered', 'oddSign'])] : [],
  };
}

/** The keyed paper as a ballot of the model, judged anew. */
function judged(e: Election, { marks, writeIns, seen }: ReturnType<typeof paper>) {
  const doubtful = isDoubtful(e, { marks, writeIns }, seen.length > 0);
  return { marks, writeIns, seen, doubtful, ruling: null, struck: false, place: null };
}

/** Where the ballot is keyed: in a pass that is open, one that is not full first; null where it is entered once. */
function aStation(e: Election | null, dice: Dice): Station | null {
  if (!isTwice(e)) return dice.rightOr<Station | null>(null, { bundle: 1, pass: 1, operator: '@o1' });
  const seats = openSeats(e);
  const wanting = seats.filter((station) => e !== null && isWanting(e, station));
  const wrong = { bundle: 1 + dice.below(3), pass: 1 + dice.below(2), operator: `@o${1 + dice.below(4)}` };
  return dice.rightOr<Station | null>(dice.among(wanting.length > 0 ? wanting : seats), wrong, null);
}

/** The second hand reads what the first has read, but for a slip now and then. */
function sheetFor(e: Election | null, station: Station | null, dice: Dice): ReturnType<typeof paper> {
  const own = paper(e, dice);
  if (station === null || dice.below(8) === 0) return own;
  const other = sheetsIn(e, { bundle: station.bundle, pass: 3 - station.pass })[sheetsIn(e, station).length];
  return other === undefined
    ? own
    : { ...own, marks: other.marks, writeIns: [...other.writeIns], seen: [...other.seen] };
}

const enterBallot: Maker = (c, dice) => {
  const e = anElection(c, dice, (one) =>
    isTwice(one) ? isCounting(one) && openSeats(one).length > 0 : isMissing(one),
  );
  const station = aStation(e, dice);
  const keyed = sheetFor(e, isTwice(e) ? station : null, dice);
  return {
    call: 'enterBallot',
    input: { contestId: idOf(e), ...keyed, copies: 1, station },
    refusal: first(
      shut(c, 'counting', e),
      seatRefused(c, e, station),
      when(keyed.marks.length !== e?.candidates.length, 'marksDiffer'),
      when(e !== null && !isTwice(e) && !isMissing(e), 'allEntered'),
    ),
    apply() {
      if (e === null) return;
      const { pass, bundle } = isTwice(e) && station !== null ? station : { pass: 1, bundle: 0 };
      e.ballots.push({ ...judged(e, keyed), entry: e.ballots.length + 1, pass, bundle });
    },
  };
};

/** The number of a ballot that is in, or of none; from where it is changed, and why it cannot be. */
function anEntry(c: Congress, e: Election | null, dice: Dice) {
  const station = aStation(e, dice);
  const own = (e?.ballots ?? []).filter(({ bundle, pass }) => bundle === station?.bundle && pass === station.pass);
  const mine = dice.among(own);
  const any = 1 + dice.below(e?.ballots.length ?? 1);
  const entry = dice.rightOr(isTwice(e) ? (mine?.entry ?? any) : any, 99, any);
  const found = e?.ballots[entry - 1] ?? null;
  const isElsewhere = isTwice(e) && found !== null && !own.includes(found);
  const refusal = first(
    seatRefused(c, e, station),
    when(found === null, 'ballotMissing'),
    when(found?.struck === true, 'ballotStruck'),
    when(isElsewhere, 'bundleTaken'),
  );
  return { entry, station, refusal, found };
}

const hasBallots = (e: Election) => isCounting(e) && (isTwice(e) ? openSeats(e).length > 0 : live(e).length > 0);

const correctBallot: Maker = (c, dice) => {
  const e = anElection(c, dice, hasBallots);
  const { entry, station, refusal, found } = anEntry(c, e, dice);
  const keyed = paper(e, dice);
  return {
    call: 'correctBallot',
    input: { contestId: idOf(e), entry, ...keyed, station, reason: '录错' },
    refusal: first(shut(c, 'counting', e), refusal, when(keyed.marks.length !== e?.candidates.length, 'marksDiffer')),
    apply() {
      if (e !== null && found !== null) Object.assign(found, judged(e, keyed));
    },
  };
};

const strikeBallot: Maker = (c, dice) => {
  const e = anElection(c, dice, hasBallots);
  const { entry, station, refusal, found } = anEntry(c, e, dice);
  return {
    call: 'strikeBallot',
    input: { contestId: idOf(e), entry, station, reason: '重复' },
    refusal: first(shut(c, 'counting', e), refusal),
    apply() {
      if (found !== null) found.struck = true;
    },
  };
};

const ruleBallots: Maker = (c, dice) => {
  const e = anElection(c, dice, (one) => isCounting(one) && openDoubts(one) > 0);
  const isOpen = ({ pass, struck, doubtful, ruling }: Ballot) => pass === 1 && !struck && doubtful && ruling === null;
  const doubtful = (e?.ballots ?? []).flatMap((ballot, index) => (isOpen(ballot) ? [index + 1] : []));
  const entries = dice.rightOr(doubtful.length > 0 ? doubtful : [1], [1], [1, 99]);
  const ballots = entries.map((entry) => e?.ballots[entry - 1]);
  const scrutineer = dice.rightOr(c.scrutineers[0] ?? '于洁', delegates[5] ?? '', '无名');
  const ruling = dice.one(['asKeyed', 'asKeyed', 'void'] as const);
  return {
    call: 'ruleBallots',
    input: { contestId: idOf(e), entries, ruling, scrutineer, reason: '按选举办法' },
    refusal: first(
      shut(c, 'counting', e),
      when(!c.scrutineers.includes(scrutineer), 'notScrutineer'),
      when(!ballots.every((ballot) => ballot?.doubtful === true && ballot.pass === 1 && !ballot.struck), 'notInDoubt'),
    ),
    apply() {
      for (const ballot of ballots) if (ballot !== undefined) ballot.ruling = ruling;
    },
  };
};

const closeCount: Maker = (c, dice) => {
  const e = anElection(c, dice, (one) => isCounting(one) && !isMissing(one) && isAgreed(one) && openDoubts(one) === 0);
  return {
    call: 'closeCount',
    input: { contestId: idOf(e) },
    refusal: shut(c, 'results', e),
    apply() {
      // The hall as it was counted when the ballots went out: one ballot to each.
      if (e !== null) e.outcome = countVotes(e, e.issued);
    },
  };
};

const isClosed = (e: Election) => e.outcome !== null && !e.released;

const reopenCount: Maker = (c, dice) => {
  const e = anElection(c, dice, isClosed);
  return {
    call: 'reopenCount',
    input: { contestId: idOf(e), reason: '重看' },
    refusal: first(firstShut(c, ['countClosed'], e), when(e?.released === true, 'resultReleased')),
    apply() {
      // A sample says nothing of a count made after it.
      if (e !== null) Object.assign(e, { outcome: null, sample: null });
    },
  };
};

const releaseResult: Maker = (c, dice) => {
  const e = anElection(c, dice, isClosed);
  return {
    call: 'releaseResult',
    input: { contestId: idOf(e) },
    refusal: first(
      firstShut(c, ['countClosed'], e),
      when(e?.released === true, 'resultReleased'),
      firstShut(c, ['sampleAgrees'], e),
    ),
    apply() {
      if (e !== null) e.released = true;
    },
  };
};

const announceResult: Maker = (c, dice) => {
  const e = anElection(c, dice, ({ released, announced }) => released && !announced);
  return {
    call: 'announceResult',
    input: { contestId: idOf(e) },
    refusal: first(firstShut(c, ['countClosed', 'resultReleased'], e), when(e?.announced === true, 'resultAnnounced')),
    apply() {
      if (e !== null) e.announced = true;
    },
  };
};

const sealBallots: Maker = (c) => ({
  call: 'sealBallots',
  input: { bags: 1, sealNumbers: '001', custodian: '于洁', note: '' },
  refusal: shut(c, 'sealing'),
  apply() {
    c.ballotsSealed = true;
  },
});

const adjourn: Maker = (c) => ({
  call: 'adjourn',
  input: { note: '' },
  refusal: first(shut(c, 'papers'), when(c.adjourned, 'alreadyAdjourned')),
  apply() {
    c.adjourned = true;
  },
});

const sealSession: Maker = (c) => ({
  call: 'sealSession',
  input: {},
  refusal: first(when(!c.adjourned, 'notAdjourned')),
  apply() {
    c.sealed = true;
  },
});

export const countActs = {
  enterBallot,
  correctBallot,
  strikeBallot,
  ruleBallots,
  closeCount,
  reopenCount,
  releaseResult,
  announceResult,
  sealBallots,
  adjourn,
  sealSession,
} satisfies Readonly<Record<string, Maker>>;
