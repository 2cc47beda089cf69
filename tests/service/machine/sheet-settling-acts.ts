// Acts on sheets that differ: a third person reads the paper, then says which reading stands.

import { type Act, anElection, type Dice, first, idOf, type Maker, when } from './act.ts';
import { type Congress, shut } from './congress.ts';
import { isSignedOn } from './operators.ts';
import { checkGroup } from './pile-view.ts';
import { bySheets, cellsOf, groupOf, isOpen, sheetFrom, sheetOf, sheetRefused } from './piles.ts';
import { isOnSheets } from './sheet-acts.ts';

/** The group whose sheets differ, who may settle them, and why he cannot. */
function anOpenGroup(c: Congress, dice: Dice) {
  const e = anElection(c, dice, (one) => isOnSheets(one) && one.groups.some(isOpen));
  const open = (e?.groups ?? []).flatMap((group, index) => (isOpen(group) ? [index + 1] : []));
  const group = dice.rightOr(dice.among(open) ?? 1, 1, 2, 3);
  const known = groupOf(e, group);
  const typists = (known?.passes ?? []).flatMap((pass) => (pass === null ? [] : [`@${pass.operator}`]));
  const thirds = ['@o1', '@o2', '@o3', '@o4'].filter((one) => !typists.includes(one) && isSignedOn(c, one));
  const operator = dice.rightOr(dice.among(thirds) ?? '@o4', '@o1', '@o2', '@o4');
  const refusal = first(
    shut(c, 'counting', e),
    when(!bySheets(e), 'countedByBallots'),
    when(!isSignedOn(c, operator), 'notSignedOn'),
    when(typists.includes(operator), 'sheetThirdIsTypist'),
    when(known === null || !isOpen(known), 'sheetNothingOpen'),
  );
  return { e, group, operator, refusal, known, compared: known?.compared ?? null };
}

const readSheet: Maker = (c, dice) => {
  const { e, group, operator, refusal, known, compared } = anOpenGroup(c, dice);
  const truth = e === null || known === null ? new Map<string, number>() : cellsOf(sheetOf(e, known.papers));
  const slip = dice.below(8) === 0 ? 1 : 0;
  const asked = [...(compared?.differing.keys() ?? [])];
  const wanted = dice.rightOr(asked.length > 0 ? asked : ['valid'], ['valid', 'invalid', 'ballots']);
  const cells = wanted.map((cell) => ({ cell, value: (truth.get(cell) ?? 0) + slip }));
  const isAsked = asked.length === wanted.length && asked.every((cell) => wanted.includes(cell));
  return {
    call: 'readSheet',
    input: { contestId: idOf(e), group, operator, cells },
    refusal: first(refusal, when(!isAsked, 'cellsDiffer')),
    apply() {
      if (compared !== null) compared.third = new Map(cells.map(({ cell, value }) => [cell, value]));
    },
    after: checkGroup(e, group),
  };
};

const settleSheet: Maker = (c, dice) => {
  const { e, group, operator, refusal, known, compared } = anOpenGroup(c, dice);
  const ruling = dice.one(['first', 'second', 'third', 'third'] as const);
  const [first1] = known?.passes ?? [];
  const right = [...(compared?.differing ?? [])].map(([cell, values]): [string, number] => [
    cell,
    ruling === 'third' ? (compared?.third?.get(cell) ?? 0) : values[ruling],
  ]);
  const sheet =
    e === null || first1?.sheet == null
      ? null
      : sheetFrom(new Map([...cellsOf(first1.sheet), ...right]), e.candidates.length);
  const act: Act = {
    call: 'settleSheet',
    input: { contestId: idOf(e), group, operator, ruling, reason: '看单' },
    refusal: first(
      refusal,
      when(compared?.third == null, 'sheetThirdMissing'),
      e === null || known === null || sheet === null ? null : sheetRefused(e, known.pile, sheet),
    ),
    apply() {
      if (compared === null || sheet === null) return;
      for (const pass of known?.passes ?? []) if (pass !== null) pass.sheet = sheet;
      compared.settled = true;
    },
    async after(run) {
      await checkGroup(e, group)(run);
      run.notes.add('sheets: settled');
    },
  };
  return act;
};

export const sheetSettlingActs = { readSheet, settleSheet } satisfies Readonly<Record<string, Maker>>;
