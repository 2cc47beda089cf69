// Every kind of picture with short and with the longest data, composed as the program composes it. Made-up names.

import type { Candidate } from '../../../core/people.ts';
import type { SceneChoice } from '../../../core/scenes/choice.ts';
import { composeScene } from '../../../core/scenes/compose.ts';
import type { HallFacts } from '../../../core/scenes/facts.ts';
import type { Scene, SceneKind } from '../../../core/scenes/scene.ts';
import { longHall, longNames, motions, shortHall } from './halls.ts';

type SceneOf<Kind extends SceneKind> = Extract<Scene, { readonly kind: Kind }>;

export interface Samples<Kind extends SceneKind> {
  readonly short: SceneOf<Kind>;
  readonly longest: SceneOf<Kind>;
  /** Other data that is laid out in another way. */
  readonly others?: Readonly<Record<string, SceneOf<Kind>>>;
}

function isOf<Kind extends SceneKind>(scene: Scene, kind: Kind): scene is SceneOf<Kind> {
  return scene.kind === kind;
}

/** Throws where the facts do not allow the picture, or compose another one. */
function made<Kind extends SceneKind>(kind: Kind, choice: SceneChoice, facts: HallFacts): SceneOf<Kind> {
  const scene = composeScene(choice, facts);
  if (!scene.ok) throw new Error(`${kind}: ${scene.error.code}`);
  if (!isOf(scene.value, kind)) throw new Error(`${kind} became ${scene.value.kind}.`);
  return scene.value;
}

/** The same choice over few and over many facts. */
function both<Kind extends SceneKind>(kind: Kind, choice: SceneChoice, long = choice): Samples<Kind> {
  return { short: made(kind, choice, shortHall), longest: made(kind, long, longHall) };
}

const contestId = 'c1';
const sentence =
  '为便于各位代表核对，请对照会议材料第三页所列的名单与顺序，认真阅读后再行填写，如有疑问请举手示意，工作人员会到您的座位旁说明。';

/** A kind without samples does not compile. */
export const samples: { readonly [Kind in SceneKind]: Samples<Kind> } = {
  blank: { short: { kind: 'blank' }, longest: { kind: 'blank' } },
  title: both('title', { kind: 'title' }),
  agenda: both('agenda', { kind: 'agenda' }),
  attendance: both('attendance', { kind: 'attendance' }),
  quorum: both('quorum', { kind: 'quorum' }),
  discipline: {
    ...both('discipline', { kind: 'discipline', item: -1 }, { kind: 'discipline', item: 1 }),
    others: {
      turning: made('discipline', { kind: 'discipline', item: -1 }, longHall),
      titleOnly: made('discipline', { kind: 'discipline', item: 9 }, shortHall),
    },
  },
  oath: both('oath', { kind: 'oath', phrase: 2 }, { kind: 'oath', phrase: 14 }),
  rollCall: both(
    'rollCall',
    { kind: 'rollCall', delegation: '第一代表团' },
    { kind: 'rollCall', delegation: longNames.delegation },
  ),
  candidates: {
    ...both('candidates', { kind: 'candidates', contestId, person: 1 }, { kind: 'candidates', contestId, person: -1 }),
    others: {
      bare: made('candidates', { kind: 'candidates', contestId, person: -1 }, withoutWords(shortHall)),
      many: made('candidates', { kind: 'candidates', contestId: 'c2', person: -1 }, longHall),
    },
  },
  motion: {
    short: made('motion', { kind: 'motion', subject: motions.short, asked: 'approve' }, shortHall),
    longest: made('motion', { kind: 'motionResult', subject: motions.long }, longHall),
    others: {
      asked: made('motion', { kind: 'motion', subject: motions.long, asked: 'oppose' }, longHall),
      result: made('motion', { kind: 'motionResult', subject: motions.short }, shortHall),
      unraised: made('motion', { kind: 'motionResult', subject: motions.long }, withUnraised(longHall)),
    },
  },
  instructions: both('instructions', { kind: 'instructions', contestId }),
  ballotSample: {
    ...both('ballotSample', { kind: 'ballotSample', contestId }),
    others: { columns: made('ballotSample', { kind: 'ballotSample', contestId: 'c3' }, longHall) },
  },
  ballotsIssued: both('ballotsIssued', { kind: 'ballotsIssued' }),
  castingOrder: both('castingOrder', { kind: 'castingOrder', turn: 2 }),
  ballotsCollected: {
    ...both('ballotsCollected', { kind: 'ballotsCollected' }),
    others: {
      recounted: made('ballotsCollected', { kind: 'ballotsCollected' }, recounted(shortHall)),
      recountedAll: made('ballotsCollected', { kind: 'ballotsCollected' }, recounted(longHall)),
    },
  },
  counting: {
    ...both('counting', { kind: 'counting' }),
    others: { recounted: made('counting', { kind: 'counting' }, recounted(longHall)) },
  },
  strokes: both('strokes', { kind: 'strokes', contestId }),
  resultTable: {
    ...both('resultTable', { kind: 'resultTable', contestId }),
    others: { many: made('resultTable', { kind: 'resultTable', contestId: 'c2' }, longHall) },
  },
  readOut: {
    ...both('readOut', { kind: 'readOut', contestId, shown: 1 }, { kind: 'readOut', contestId, shown: 9 }),
    others: {
      nobodyYet: made('readOut', { kind: 'readOut', contestId, shown: 0 }, shortHall),
      many: made('readOut', { kind: 'readOut', contestId: 'c2', shown: 299 }, longHall),
    },
  },
  elected: {
    ...both('elected', { kind: 'elected', contestId }),
    others: { many: made('elected', { kind: 'elected', contestId: 'c2' }, longHall) },
  },
  message: {
    short: made('message', { kind: 'message', title: '休会', lines: ['上午十时继续'] }, shortHall),
    longest: made(
      'message',
      { kind: 'message', title: sentence.slice(0, 40), lines: Array.from({ length: 6 }, () => sentence.slice(0, 60)) },
      longHall,
    ),
  },
};

/** Every figure of ballots collected was one less before the paper was counted again. */
function recounted(facts: HallFacts): HallFacts {
  return {
    ...facts,
    contests: facts.contests.map((contest) => ({ ...contest, collectedBefore: (contest.collected ?? 0) - 1 })),
  };
}

function withUnraised(facts: HallFacts): HallFacts {
  return {
    ...facts,
    hands: facts.hands.map((hands) => ({ ...hands, votes: { ...hands.votes, abstain: 3, unraised: 4 } })),
  };
}

function withoutWords(facts: HallFacts): HallFacts {
  const bare = (person: Candidate): Candidate => ({
    ...person,
    gender: '',
    ethnicity: '',
    birth: null,
    education: '',
    post: '',
  });
  return {
    ...facts,
    contests: facts.contests.map((contest) => ({ ...contest, candidates: contest.candidates.map(bare) })),
  };
}

interface AnySamples {
  readonly short: Scene;
  readonly longest: Scene;
  readonly others?: Readonly<Record<string, Scene>>;
}

export interface NamedSample {
  readonly kind: SceneKind;
  readonly name: string;
  readonly scene: Scene;
}

/** Short and longest of every kind, then the others. */
export function listSamples(): readonly NamedSample[] {
  return Object.values(samples).flatMap((sample: AnySamples): readonly NamedSample[] =>
    Object.entries({ short: sample.short, longest: sample.longest, ...sample.others }).map(([name, scene]) => ({
      kind: scene.kind,
      name: `${scene.kind}-${name}`,
      scene,
    })),
  );
}
