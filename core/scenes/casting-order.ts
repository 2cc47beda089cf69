// The picture of 投票顺序: officers first, then the presidium, then one delegation after the other.

import { accept, type Result, refuse } from '../result.ts';
import type { HallFacts } from './facts.ts';
import { frame } from './frame.ts';
import type { Scene } from './scene.ts';

/** Who casts after whom: as the choices of the console and the picture both have it. */
export function castingStations(delegations: readonly string[]): readonly string[] {
  return ['总监票人、监票人', '主席团成员', ...delegations];
}

/**
 * `turn` is the station casting now, from 0. Delegations are those of the count of the hall, in roster order.
 * Refusal: `attendanceNotFixed`.
 */
export function composeCastingOrder(facts: HallFacts, turn: number): Result<Scene> {
  if (facts.fixed === null) return refuse({ code: 'attendanceNotFixed' });
  const stations = castingStations([...new Set(facts.rollCall.map(({ delegation }) => delegation))]);
  return accept({
    kind: 'castingOrder',
    frame: frame(facts, '请按顺序到指定票箱投票', ''),
    title: '投票顺序',
    stations: stations.map((text, index) => ({ number: String(index + 1), text })),
    current: Math.min(turn, stations.length - 1),
    mark: '请投票',
  });
}
