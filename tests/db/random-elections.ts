// Small elections made up from a seed: every setting, every mishap, few enough people that ties are common.

import { plainName } from '../../core/names/spacing.ts';
import type { CountedBallot } from '../../core/rules/ballot.ts';
import type { Base, Share } from '../../core/rules/fraction.ts';
import { listPresets } from '../../core/rules/presets.ts';
import type { RoundKind } from '../../core/rules/rounds.ts';
import type { RuleSet } from '../../core/rules/rule-set.ts';
import { dice } from '../../service/command-line/voters.ts';

export interface RandomElection {
  readonly round: RoundKind;
  readonly seats: number;
  readonly candidates: readonly string[];
  readonly ballots: readonly CountedBallot[];
  readonly entitled: number;
  readonly present: number;
  readonly issued: number;
  readonly collected: number;
}

/** One spelling of each name as offices type it; the last is a compatibility form of 龜. */
const people = ['丁一', '王二', '买买提·阿不都', '李\u2003三', 'Ana Núñez', '\uf907某'];

/** The same people as hurried hands write them, and others who are not listed, each in several ways. */
const spellings = [
  ...['丁 一', '\u200b丁一', '王二', '王\u3000二', '买买提•阿不都', '买买提．阿不都', '李三', 'AnaNun\u0303ez', '龜某'],
  ...[
    '赵某',
    '赵 某',
    '赵\u00ad某',
    '赵某（农办）',
    '赵某(农办)',
    '钱·某',
    '钱．某',
    '钱・某',
    '钱某',
    '孙.A',
    '孙·A',
    '周\ufeff某',
    '吴',
  ],
  ...['José', 'Jose\u0301', '\u200b'],
];

export interface Roll {
  /** A whole number from `least` up to and with `most`. */
  readonly whole: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

export function rollFrom(seed: number): Roll {
  const roll = dice(seed);
  const whole = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1));
  return {
    whole,
    chance: (share) => roll() < share,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
  };
}

/** A preset as it is, or one whose every deciding setting was thrown anew. */
export function randomRule({ chance, pick, whole }: Roll): RuleSet {
  const preset = listPresets()[whole(0, listPresets().length - 1)];
  if (preset === undefined) throw new Error('There is no preset.');
  if (chance(0.4)) return preset;
  // Low shares let more people pass than there are seats, and so tie.
  const share = (): Share => {
    const den = whole(1, 9);
    const isMore = den > 1 && chance(0.5);
    return { num: Math.min(whole(1, isMore ? den - 1 : den), whole(1, den)), den, comparison: isMore ? '>' : '>=' };
  };
  const bases: readonly [Base, ...Base[]] = ['present', 'entitled', 'all'];
  return {
    ...preset,
    quorum: { ...preset.quorum, ...share(), of: pick(['entitled', 'all']) },
    majority: { ...preset.majority, ...share(), of: pick(bases) },
    primary: chance(0.3) ? null : { ...preset.majority, ...share(), of: pick(bases) },
    tie: { ...preset.tie, revoteNeedsMajority: chance(0.5) },
    writeIn: {
      ...preset.writeIn,
      allowed: chance(0.8),
      requires: pick(['oppose', 'nothing']),
      excess: pick(['voidWriteIns', 'voidBallot']),
    },
    ballotValid: { ...preset.ballotValid, whollyIllegible: pick(['stands', 'void']) },
    candidateOrder: { ...preset.candidateOrder, by: pick(['stroke', 'approved']) },
  };
}

export function randomElection(roll: Roll): RandomElection {
  const { whole, chance, pick } = roll;
  const seats = whole(1, 4);
  const candidates = people.slice(0, chance(0.5) ? whole(1, 6) : Math.min(6, seats + whole(1, 2))).map(plainName);
  const bundles = chance(0.03) ? 0 : whole(1, 8);
  // Few enough names written in for some of them to win.
  const from = whole(0, spellings.length - 1);
  const names = chance(0.5) ? spellings : spellings.slice(from, from + 2);
  const drawn = Array.from({ length: bundles }, () => randomBallot(roll, candidates.length, seats, names));
  // Every ballot once more with its marks the other way round: the first and the last candidate tie.
  const mirrored = drawn.map((ballot) => ({ ...ballot, marks: [...ballot.marks].toReversed().join('') }));
  const ballots = chance(0.4) ? [...drawn.slice(0, 4), ...mirrored.slice(0, 4)] : drawn;
  const collected = ballots.reduce((sum, { copies }) => sum + copies, 0);
  const issued = chance(0.1) ? Math.max(0, collected - whole(1, 3)) : collected + (chance(0.3) ? whole(0, 3) : 0);
  const present = chance(0.9) ? issued : whole(0, issued + 2);
  const entitled = chance(0.02) ? whole(0, present) : present + (chance(0.8) ? whole(0, 2) : whole(0, 12));
  const round = pick<RoundKind>(['first', 'first', 'supplementary', 'again', 'primary', 'tiedPrimary', 'revote']);
  return { round, seats, candidates, ballots, entitled, present, issued, collected };
}

function randomBallot(
  { whole, chance, pick }: Roll,
  candidates: number,
  seats: number,
  names: readonly string[],
): CountedBallot {
  const copies = chance(0.6) ? 1 : whole(2, 5);
  const lines = chance(0.7) ? 0 : whole(1, chance(0.7) ? 1 : 4);
  const writeIns = Array.from({ length: lines }, () => names[whole(0, names.length - 1)] ?? '赵某');
  const marks = randomMarks({ whole, chance, pick }, candidates, Math.max(0, seats - lines));
  return { copies, marks, writeIns, ruledVoid: chance(0.05) };
}

/** Now and then one sign throughout, or approvals without end; mostly no more than there are seats left. */
function randomMarks({ whole, chance, pick }: Roll, candidates: number, seats: number): string {
  const whim = whole(0, 19);
  if (whim < 2) return (whim === 0 ? 'X' : 'N').repeat(candidates);
  let left = whim === 2 ? candidates : seats;
  const marks: string[] = Array.from({ length: candidates }, () => pick(['O', 'O', 'O', 'N', 'X']));
  for (const place of shuffled(candidates, whole)) {
    if (left > 0 && chance(0.85)) {
      marks[place] = 'A';
      left -= 1;
    }
  }
  return marks.join('');
}

function shuffled(length: number, whole: Roll['whole']): readonly number[] {
  return Array.from({ length }, (_, place) => ({ place, at: whole(0, 1000) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ place }) => place);
}
