// 重新清点: the paper is counted once more while ballots are being entered, by a scrutineer, bundle by bundle.

import { expect } from 'vitest';
import { anElection, type Dice, first, idOf, type Maker, when } from './act.ts';
import { sheetsIn, sizesOf } from './bundles.ts';
import { delegates, type Election, isVoid, live, shut } from './congress.ts';
import { bySheets, heardOf } from './piles.ts';
import { somePaper } from './sheet-acts.ts';

const isIn = (e: Election) => e.collected !== null && e.outcome === null && !e.followed;

/** How many lie in each bundle or pile; null where the ballots are one heap. */
function partsOf(e: Election): readonly number[] | null {
  if (bySheets(e)) return e.groups.length === 0 ? null : e.groups.map(({ pile }) => pile);
  return e.plan.passes === 2 ? sizesOf(e) : null;
}

/** What was keyed or called of a pile stands against another number in it. */
function pileRefused(e: Election, part: number, ballots: number): string | null {
  const passes = e.groups[part - 1]?.passes ?? [];
  const called = passes.map((pass) => {
    const { valid, invalid, inHand } = heardOf(pass?.calls ?? []);
    return valid + invalid + (inHand.length > 0 ? 1 : 0);
  });
  return first(
    when(
      passes.some((pass) => pass?.sheet != null),
      'recountKeyed',
    ),
    when(Math.max(0, ...called) > ballots, 'recountCalled'),
  );
}

interface Found {
  readonly part: number;
  readonly ballots: number;
}

function refusalOf(e: Election, parts: readonly number[] | null, found: readonly Found[], total: number) {
  if (parts === null) return when(found.length > 0, 'recountUndivided');
  const last = parts.length + (bySheets(e) ? 0 : 1);
  const beyond = found.some(({ part }) => part > last);
  const held = bySheets(e) ? found.map(({ part, ballots }) => pileRefused(e, part, ballots)) : [];
  return first(
    when(beyond, bySheets(e) ? 'groupMissing' : 'bundleMissing'),
    ...held,
    when(total !== sum(changed(parts, found)), 'recountSum'),
  );
}

function changed(parts: readonly number[], found: readonly Found[]): readonly number[] {
  const length = Math.max(parts.length, ...found.map(({ part }) => part));
  return Array.from(
    { length },
    (_, index) => found.find(({ part }) => part === index + 1)?.ballots ?? parts[index] ?? 0,
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** A bundle or pile, and how many are found in it: as many as are keyed, or one more or fewer. */
function somePart(e: Election, parts: readonly number[], dice: Dice): Found {
  const odd = parts.findIndex((ballots, index) => {
    const keyed = sheetsIn(e, { bundle: index + 1, pass: 1 }).length;
    return !bySheets(e) && keyed > 0 && keyed !== ballots;
  });
  const part = odd >= 0 ? odd + 1 : 1 + dice.below(Math.max(1, parts.length));
  const known = parts[part - 1] ?? 0;
  const keyed = sheetsIn(e, { bundle: part, pass: 1 }).length;
  return { part, ballots: odd >= 0 ? keyed : Math.max(0, dice.one([known + 1, known - 1])) };
}

const recountBallots: Maker = (c, dice) => {
  const e = anElection(c, dice, isIn);
  const parts = e === null ? null : partsOf(e);
  const { found, collected } = someFigures(e, parts, dice);
  const scrutineer = dice.rightOr(c.scrutineers[0] ?? '于洁', delegates[5] ?? '', '无名');
  return {
    call: 'recountBallots',
    input: { contestId: idOf(e), collected, found, scrutineer, reason: '点票有误' },
    refusal: first(
      when(e === null, 'contestMissing'),
      shut(c, 'collecting', e),
      when(e?.collected === null, 'ballotsNotCollected'),
      when(e !== null && e.outcome !== null, 'countClosed'),
      when(e?.followed === true, 'followedUp'),
      when(!c.scrutineers.includes(scrutineer), 'notScrutineer'),
      when(collected === e?.collected, 'recountSame'),
      e === null ? null : refusalOf(e, parts, found, collected),
    ),
    apply() {
      if (e !== null) take(e, parts, found, collected, dice);
    },
    async after(run) {
      if (e === null) return;
      run.notes.add(isVoid(e) ? 'recounted: void' : 'recounted');
      const view = await run.service.dispatch('chair', 'collection', { contestId: e.id });
      expect(view).toMatchObject({ ok: true, value: { collected } });
    },
  };
};

function someFigures(e: Election | null, parts: readonly number[] | null, dice: Dice) {
  const known = e?.collected ?? 0;
  // One heap is what was entered of it, or one more than it seemed.
  const heap = e !== null && live(e).length > known ? live(e).length : Math.max(0, known + dice.one([1, -1]));
  const part = e === null || parts === null ? null : somePart(e, parts, dice);
  const found = dice.rightOr<readonly Found[]>(part === null ? [] : [part], [], [{ part: 9, ballots: 1 }]);
  const right = part === null || parts === null ? heap : sum(changed(parts, [part]));
  return { found, collected: dice.rightOr(right, known, known + 2) };
}

function take(
  e: Election,
  parts: readonly number[] | null,
  found: readonly Found[],
  collected: number,
  dice: Dice,
): void {
  e.collected = collected;
  const isPiles = bySheets(e) && parts !== null;
  e.sizes = parts === null || bySheets(e) ? null : changed(parts, found);
  if (!isPiles) e.groups = [];
  for (const { part, ballots } of isPiles ? found : []) {
    const group = e.groups[part - 1];
    if (group === undefined) continue;
    const more = Array.from({ length: Math.max(0, ballots - group.pile) }, () => somePaper(e, dice, part));
    e.groups[part - 1] = { ...group, pile: ballots, papers: [...group.papers, ...more].slice(0, ballots) };
  }
}

export const recountActs = { recountBallots } satisfies Readonly<Record<string, Maker>>;
