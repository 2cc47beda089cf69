// Proves the sample checks of a file: every draw is what its dice give, every look and figure what the ballots give.

import { countSheets, drawSample, type PlacedPick } from '../core/sampling/draw.ts';
import { figuresOf } from '../core/sampling/figures.ts';
import { lookAt } from '../core/sampling/looks.ts';
import type { Store } from '../db/open.ts';
import type { StoredSample } from '../db/reads/sampling.ts';
import { gatherSample, pileOf, sha256 } from './sampling.ts';

/** The first fault in Chinese, or null: draws of the whole journal, then what covers a count as it now stands. */
export function findWrongSample(store: Store): string | null {
  return findWrongDraw(store) ?? findWrongCheck(store);
}

function findWrongDraw(store: Store): string | null {
  for (const { kind, body, seq } of store.file.journal.events()) {
    if (kind !== 'sampleDrawn') continue;
    const { dice, bundles, size, picks, contestId } = body;
    // A sample larger than its pile is never full.
    const again = size > countSheets(bundles) ? [] : drawSample(sha256, dice, bundles, size);
    const turns = Math.max(again.length, picks.length);
    const wrong = Array.from({ length: turns }, (_, turn) => turn).find(
      (turn) => JSON.stringify(again[turn]) !== JSON.stringify(picks[turn]),
    );
    if (wrong === undefined) continue;
    const where = `「${titleOf(store, contestId)}」第 ${seq} 条记录的抽签，抽出的第 ${wrong + 1} 张`;
    return `${where}按骰子点数重算为${pickWords(again[wrong])}，记录为${pickWords(picks[wrong])}`;
  }
  return null;
}

function findWrongCheck(store: Store): string | null {
  for (const { contestId } of store.contests.contests()) {
    const sample = store.sampling.sample(contestId);
    if (sample === null || sample.superseded) continue;
    const title = titleOf(store, contestId);
    if (JSON.stringify(pileOf(store, contestId)) !== JSON.stringify(sample.bundles))
      return `「${title}」抽签时各捆的张数与选票不符`;
    const wrong = sample.ballots.find((ballot) => !isReadTrue(store, contestId, ballot));
    if (wrong !== undefined) return `「${title}」第 ${wrong.bundle} 捆第 ${wrong.place} 张的复读记录与选票不符`;
    if (!isConcludedTrue(store, contestId, sample)) return `「${title}」抽查的结论与复读记录不符`;
  }
  return null;
}

function isReadTrue(store: Store, contestId: string, ballot: StoredSample['ballots'][number]): boolean {
  if (ballot.counted === null) return ballot.looks.length === 0;
  const counted = store.sampling.counted(contestId, ballot.number);
  if (counted === null || JSON.stringify(counted) !== JSON.stringify(ballot.counted)) return false;
  const again = ballot.looks.map(({ reading }) => lookAt(reading, counted));
  return JSON.stringify(again) === JSON.stringify(ballot.looks);
}

function isConcludedTrue(store: Store, contestId: string, { figures, bundles, ballots }: StoredSample): boolean {
  if (figures === null) return true;
  const { margin } = gatherSample(store, contestId);
  const given = { ballots: countSheets(bundles), margin, released: figures.released };
  const again = figuresOf(
    given,
    ballots.map(({ looks }) => looks),
  );
  return JSON.stringify(again) === JSON.stringify(figures);
}

function titleOf(store: Store, contestId: string): string {
  return store.contests.contest(contestId)?.title ?? contestId;
}

function pickWords(pick: PlacedPick | undefined): string {
  if (pick === undefined) return '“无”';
  return ` ${pick.number} 号（k＝${pick.turn}，第 ${pick.bundle} 捆第 ${pick.place} 张）`;
}
