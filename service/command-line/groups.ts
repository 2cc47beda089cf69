// A rehearsed hall that counts on tally sheets: three groups, each sheet keyed twice with slips, the first group calling.

import { cellsOf } from '../../core/counting/cells.ts';
import type { Reading } from '../../core/counting/reading.ts';
import { tallyBallots } from '../../core/rules/tally.ts';
import type { TallySheet } from '../../core/rules/tally-sheet.ts';
import type { Service } from '../dispatch.ts';
import { type Act, ask } from './ask.ts';
import type { Operators } from './typists.ts';

interface Hall {
  readonly service: Service;
  readonly act: Act;
  readonly operators: Operators;
  readonly roll: () => number;
}

const groups = 3;

/** One cell in so many sheets is keyed wrong. */
const slipEvery = 3;

/** Deals the pile to the groups, counts it on their sheets, and settles what was keyed differently. */
export async function countOnSheets(hall: Hall, contestId: string, pile: readonly Reading[]): Promise<void> {
  const { service, act, operators } = hall;
  const size = Math.ceil(pile.length / groups);
  const piles = Array.from({ length: groups }, (_, index) => pile.slice(index * size, (index + 1) * size));
  const lengths = piles.map((one) => one.length).filter((length) => length > 0);
  await act('dealGroups', { contestId, piles: lengths, reason: null });
  const { candidates, seats, ruleSet: rule } = await ask(service, 'sheets', { contestId, operator: null });
  // What a caller may not call out is struck from the ballot by the scrutineer before it is called.
  const dealt = piles
    .slice(0, lengths.length)
    .map((one) => (rule.writeIn.allowed ? one : one.map((paper) => ({ ...paper, writeIns: [] }))));
  const terms = { rule, seats, candidates };
  for (const [index, papers] of dealt.entries()) {
    const group = index + 1;
    const {
      valid,
      invalid,
      candidates: rows,
      writeIns,
    } = tallyBallots(
      terms,
      papers.map((paper) => ({ ...paper, copies: 1 })),
    );
    const sheet = {
      ballots: papers.length,
      valid,
      invalid,
      rows: rows.map(({ name: _name, ...votes }) => votes),
      writeIns,
    };
    if (group === 1) await callOut(hall, { contestId, group, pass: 1, operator: operators.first }, papers, seats);
    await act('enterSheet', {
      ...{ contestId, group, pass: 1, operator: operators.first },
      sheet: group === 1 ? sheet : slip(sheet, hall.roll),
    });
    await act('enterSheet', { contestId, group, pass: 2, operator: operators.second, sheet: slip(sheet, hall.roll) });
    await settle(hall, contestId, group, sheet);
  }
}

interface At {
  readonly contestId: string;
  readonly group: number;
  readonly pass: number;
  readonly operator: string;
}

/** 唱票: every 赞成 of every ballot, one stroke taken back for the practice of it. */
async function callOut({ act }: Hall, at: At, papers: readonly Reading[], seats: number): Promise<void> {
  await act('beginCalling', at);
  for (const [index, { marks, writeIns }] of papers.entries()) {
    const approved = [...marks].flatMap((mark, position) => (mark === 'A' ? [position + 1] : []));
    for (const candidate of approved) await act('callStroke', { ...at, candidate, name: '' });
    for (const name of writeIns) await act('callStroke', { ...at, candidate: 0, name });
    if (index === 0 && approved.length > 0 && writeIns.length === 0) {
      await act('undoCall', at);
      await act('callStroke', { ...at, candidate: approved.at(-1), name: '' });
    }
    await act('endBallot', { ...at, valid: approved.length + writeIns.length <= seats });
  }
}

/** A vote keyed one line of the row beside its own, so that the row still adds up. */
function slip(sheet: TallySheet, roll: () => number): TallySheet {
  const wrong = roll() * slipEvery < 1 ? sheet.rows.findIndex(({ approve }) => approve > 0) : -1;
  return {
    ...sheet,
    rows: sheet.rows.map((row, index) =>
      index === wrong ? { ...row, approve: row.approve - 1, oppose: row.oppose + 1 } : row,
    ),
  };
}

async function settle({ service, act, operators }: Hall, contestId: string, group: number, paper: TallySheet) {
  const operator = operators.third;
  const view = await ask(service, 'sheets', { contestId, operator });
  const differences = view.groups.find((known) => known.group === group)?.differences ?? [];
  if (differences.length === 0) return;
  const right = cellsOf(paper);
  const cells = differences.map(({ cell }) => ({ cell, value: right.get(cell) ?? 0 }));
  await act('readSheet', { contestId, group, operator, cells });
  await act('settleSheet', { contestId, group, operator, ruling: 'third', reason: '看单核定' });
}
