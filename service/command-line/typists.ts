// A rehearsed counting room: two operators key every bundle, each with slips of their own, and a third settles them.

import { bundlesOf, usualPlan } from '../../core/counting/plan.ts';
import type { Reading } from '../../core/counting/reading.ts';
import type { Service } from '../dispatch.ts';
import { type Act, ask } from './ask.ts';

/** What each of the three shows at the station from now on. */
export interface Operators {
  readonly first: string;
  readonly second: string;
  readonly third: string;
}

/** One mark in about three hundred is keyed wrong: as often as single entry is said to be (0.29 %). */
const slipEvery = 300;

/** Registers three operators of these names and signs them on. */
export async function signOnThree(service: Service, act: Act, names: readonly string[]): Promise<Operators> {
  const [first = '', second = '', third = ''] = names;
  for (const name of [first, second, third]) await act('registerOperator', { name, pin: '1234' });
  const { operators } = await ask(service, 'operators', {});
  const signOn = async (name: string) => {
    const operatorId = operators.find((known) => known.name === name)?.operatorId ?? '';
    return (await ask(service, 'signOn', { operatorId, pin: '1234' })).operator;
  };
  return { first: await signOn(first), second: await signOn(second), third: await signOn(third) };
}

/** Keys the whole pile twice, bundle by bundle, and settles what differs by looking at the paper. */
export async function countTwice(
  room: { readonly service: Service; readonly act: Act; readonly operators: Operators; readonly roll: () => number },
  contestId: string,
  pile: readonly Reading[],
): Promise<void> {
  const { act, operators, roll } = room;
  let from = 0;
  for (const { bundle, sheets } of bundlesOf(pile.length, usualPlan.bundleSize)) {
    const papers = pile.slice(from, from + sheets);
    from += sheets;
    for (const pass of [1, 2]) {
      const operator = pass === 1 ? operators.first : operators.second;
      const station = { bundle, pass, operator };
      await act('openBundle', { contestId, ...station });
      for (const paper of papers) await act('enterBallot', { contestId, ...slip(paper, roll), copies: 1, station });
      await act('closeBundle', { contestId, ...station, sheets: papers.length });
    }
    await settle(room, contestId, bundle, papers);
  }
}

function slip({ marks, writeIns, seen }: Reading, roll: () => number): Reading {
  const keyed = [...marks].map((mark) => (roll() * slipEvery < 1 ? (mark === 'A' ? 'O' : 'A') : mark));
  return { marks: keyed.join(''), writeIns, seen };
}

async function settle(
  { service, act, operators }: Parameters<typeof countTwice>[0],
  contestId: string,
  bundle: number,
  papers: readonly Reading[],
): Promise<void> {
  const operator = operators.third;
  const { differences } = await ask(service, 'differences', { contestId, operator });
  for (const { no, place } of differences.filter((difference) => difference.bundle === bundle)) {
    const reading = papers[place - 1] ?? null;
    await act('readThird', { contestId, bundle, no, reading, operator });
    await act('settleDifference', { contestId, bundle, no, ruling: 'third', operator, reason: '看票核定' });
  }
}
