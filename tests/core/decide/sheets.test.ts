// Tally sheets: piles dealt, sheets keyed by two people, corrected, withdrawn, and their differences settled.

import { describe, expect, it } from 'vitest';
import { usualPlan } from '../../../core/counting/plan.ts';
import {
  decideSheetReading,
  decideSheetSettlement,
  type SheetSettlingFacts,
} from '../../../core/decide/sheet-settling.ts';
import {
  type DealFacts,
  decideDealing,
  decideSheet,
  decideSheetCorrection,
  decideWithdrawal,
  type GroupFacts,
} from '../../../core/decide/sheets.ts';
import { grassroots } from '../rules/elections.ts';
import { sheet } from '../samples.ts';
import { contest, counting, countingGates, told } from './facts.ts';

const plan = { ...usualPlan, method: 'sheets' as const };
const once = { ...plan, passes: 1 as const, reason: '一人' };
const closed = { ...counting, contest: { ...countingGates, closed: true } };
const five = { ...contest, collected: { collected: 5, valid: true } };
const deal: DealFacts = { gates: counting, contest: five, plan, piles: [], begun: [] };
const facts: GroupFacts = {
  gates: counting,
  rule: grassroots,
  contest: five,
  plan,
  group: 1,
  pass: 1,
  pile: 5,
  operatorId: 'o1',
  own: null,
  other: null,
  calling: null,
};
const other = { ...sheet, rows: [{ approve: 2, oppose: 2, abstain: 0, illegible: 0 }, ...sheet.rows.slice(1)] };

describe('the piles of the groups', () => {
  it('are together what was collected, and dealt again only with a reason', () => {
    expect(decideDealing(deal, [3, 1], null)).toMatchObject({ error: { code: 'pilesDiffer', sum: 4, collected: 5 } });
    expect(told(decideDealing(deal, [3, 2], null))).toBe('groupsDealt');
    const again = { ...deal, piles: [3, 2] };
    expect(told(decideDealing(again, [2, 3], null))).toBe('reasonMissing');
    expect(told(decideDealing(again, [2, 3], ''))).toBe('reasonMissing');
    expect(told(decideDealing(again, [2, 3], '点错'))).toBe('groupsDealt');
    expect(decideDealing({ ...again, begun: [2] }, [2, 3], '点错')).toMatchObject({
      error: { code: 'groupBegun', group: 2 },
    });
    expect(told(decideDealing({ ...again, begun: [1] }, [3, 1, 1], '分开'))).toBe('groupsDealt');
  });

  it('are none where ballots are entered one by one, and none of a closed count', () => {
    expect(told(decideDealing({ ...deal, plan: usualPlan }, [5], null))).toBe('countedByBallots');
    expect(told(decideDealing({ ...deal, gates: closed }, [5], null))).toBe('countClosed');
    expect(told(decideDealing({ ...deal, contest: { ...contest, collected: null } }, [5], null))).toBe('pilesDiffer');
  });
});

describe('a sheet', () => {
  it('is keyed whole by somebody signed on, into a group there is', () => {
    expect(told(decideSheet(facts, sheet))).toBe('sheetEntered');
    expect(told(decideSheet({ ...facts, operatorId: null }, sheet))).toBe('notSignedOn');
    expect(told(decideSheet({ ...facts, pile: null }, sheet))).toBe('groupMissing');
    expect(told(decideSheet({ ...facts, plan: usualPlan }, sheet))).toBe('countedByBallots');
    expect(told(decideSheet({ ...facts, gates: closed }, sheet))).toBe('countClosed');
    expect(told(decideSheet(facts, { ...sheet, rows: [] }))).toBe('sheetRowsDiffer');
    expect(
      decideSheet(facts, { ...sheet, rows: [...sheet.rows].toReversed().map((row) => ({ ...row, oppose: 9 })) }),
    ).toMatchObject({
      error: { code: 'sheetRow', group: 1, name: '丁一', left: 11, right: 4 },
    });
  });

  it('is keyed once by anybody where the plan says once', () => {
    const alone = { ...facts, plan: once, operatorId: null };
    expect(told(decideSheet(alone, sheet))).toBe('sheetEntered');
    expect(told(decideSheet({ ...alone, pass: 2 }, sheet))).toBe('enteredOnce');
  });

  it('belongs to one hand a pass, and the other pass to another', () => {
    const by = (operatorId: string) => ({ operatorId, sheet });
    expect(told(decideSheet({ ...facts, other: by('o1') }, sheet))).toBe('sheetSamePerson');
    expect(told(decideSheet({ ...facts, own: by('o2') }, sheet))).toBe('groupTaken');
    expect(told(decideSheet({ ...facts, own: by('o1') }, sheet))).toBe('sheetEntered');
    expect(decideSheet({ ...facts, own: by('o1') }, sheet)).toMatchObject({
      ok: false,
      error: { code: 'sheetEntered' },
    });
  });

  it('is compared with the other pass as soon as both are in, the first pass first', () => {
    const difference = { cell: '1.approve', first: 3, second: 2 };
    const second = decideSheet({ ...facts, pass: 2, operatorId: 'o2', other: { operatorId: 'o1', sheet } }, other);
    expect(second).toMatchObject({ events: [{}, { kind: 'sheetsCompared', body: { differences: [difference, {}] } }] });
    const first = decideSheet({ ...facts, other: { operatorId: 'o2', sheet: other } }, sheet);
    expect(first).toMatchObject({ events: [{}, { kind: 'sheetsCompared', body: { differences: [difference, {}] } }] });
    expect(told(decideSheet({ ...facts, other: { operatorId: 'o2', sheet: null } }, sheet))).toBe('sheetEntered');
  });

  it('filled from strokes says what was called', () => {
    const calling = {
      lastNo: 9,
      last: 9,
      valid: 4,
      invalid: 1,
      approvals: [3, 0],
      writeIns: [{ name: '赵某', approve: 1 }],
      inHand: [],
      strokesInHand: 0,
    };
    const own = { operatorId: 'o1', sheet: null };
    const called = (more: Partial<typeof calling>) =>
      decideSheet({ ...facts, own, calling: { ...calling, ...more } }, sheet);
    expect(told(called({}))).toBe('sheetEntered');
    expect(told(called({ strokesInHand: 1 }))).toBe('ballotInHand');
    const wrong = (more: Partial<typeof calling>, name: string, number: number, keyed: number) =>
      expect(called(more)).toMatchObject({ error: { code: 'sheetNotAsCalled', name, called: number, keyed } });
    wrong({ valid: 3 }, '有效票', 3, 4);
    wrong({ invalid: 0 }, '无效票', 0, 1);
    wrong({ approvals: [2, 0] }, '丁一', 2, 3);
    wrong({ approvals: [3], writeIns: [] }, '赵某', 0, 1);
    wrong({ writeIns: [...calling.writeIns, { name: '钱某', approve: 1 }] }, '钱某', 1, 0);
    // A post in brackets is the same however wide they were typed.
    const posted = { ...sheet, writeIns: [{ name: '赵某(农办)', approve: 1 }] };
    const heard = { ...calling, writeIns: [{ name: '赵某（农办）', approve: 1 }] };
    expect(told(decideSheet({ ...facts, own, calling: heard }, posted))).toBe('sheetEntered');
  });

  it('is put right only with a reason, by the hand that keyed it, and compared anew', () => {
    const own = { operatorId: 'o1', sheet: other };
    expect(told(decideSheetCorrection({ ...facts, own }, sheet, '看错'))).toBe('sheetCorrected');
    expect(told(decideSheetCorrection({ ...facts, own, other: { operatorId: 'o2', sheet } }, sheet, '看错'))).toBe(
      'sheetCorrected sheetsCompared',
    );
    expect(told(decideSheetCorrection({ ...facts, own: null }, sheet, '看错'))).toBe('sheetNotKeyed');
    expect(told(decideSheetCorrection({ ...facts, own: { operatorId: 'o1', sheet: null } }, sheet, '看错'))).toBe(
      'sheetNotKeyed',
    );
    expect(told(decideSheetCorrection({ ...facts, own: { ...own, operatorId: 'o2' } }, sheet, '看错'))).toBe(
      'groupTaken',
    );
    expect(told(decideSheetCorrection({ ...facts, own }, { ...sheet, valid: 5 }, '看错'))).toBe('sheetPapers');
  });

  it('is withdrawn by the chair, whosever it is', () => {
    expect(told(decideWithdrawal({ ...facts, operatorId: null, own: { operatorId: 'o2', sheet } }, '换人'))).toBe(
      'sheetWithdrawn',
    );
    expect(told(decideWithdrawal(facts, '换人'))).toBe('sheetNotKeyed');
    expect(told(decideWithdrawal({ ...facts, gates: closed }, '换人'))).toBe('countClosed');
    expect(told(decideWithdrawal({ ...facts, plan: usualPlan }, '换人'))).toBe('countedByBallots');
  });
});

describe('cells in which two sheets differ', () => {
  const differences = [
    { cell: '1.approve', first: 3, second: 2 },
    { cell: '1.oppose', first: 1, second: 2 },
  ];
  const third = [
    { cell: '1.approve', value: 2 },
    { cell: '1.oppose', value: 2 },
  ];
  const open: SheetSettlingFacts = {
    gates: counting,
    rule: grassroots,
    contest: five,
    plan,
    group: 1,
    pile: 5,
    operatorId: 'o3',
    sheets: { first: sheet, second: other },
    typists: ['o1', 'o2'],
    comparison: { differences, third: null, ruling: null },
  };
  const read = { ...open, comparison: { differences, third, ruling: null } };

  it('are read on the paper by a third, every one of them', () => {
    expect(told(decideSheetReading(open, third))).toBe('sheetReadThird');
    expect(told(decideSheetReading(open, third.slice(1)))).toBe('cellsDiffer');
    expect(told(decideSheetReading(open, [...third, { cell: 'valid', value: 4 }]))).toBe('cellsDiffer');
    expect(told(decideSheetReading({ ...open, operatorId: null }, third))).toBe('notSignedOn');
    expect(told(decideSheetReading({ ...open, operatorId: 'o2' }, third))).toBe('sheetThirdIsTypist');
    expect(told(decideSheetReading({ ...open, comparison: null }, third))).toBe('sheetNothingOpen');
    expect(told(decideSheetReading({ ...open, gates: closed }, third))).toBe('countClosed');
    expect(told(decideSheetReading({ ...open, plan: usualPlan }, third))).toBe('countedByBallots');
    const agreed = { differences: [], third: null, ruling: null };
    expect(told(decideSheetReading({ ...open, comparison: agreed }, third))).toBe('sheetNothingOpen');
    const settled = { differences, third, ruling: 'first' as const };
    expect(told(decideSheetReading({ ...open, comparison: settled }, third))).toBe('sheetNothingOpen');
  });

  it('are settled after that, and both passes brought to what is right', () => {
    expect(told(decideSheetSettlement(open, 'first', '看单'))).toBe('sheetThirdMissing');
    expect(told(decideSheetSettlement({ ...read, sheets: { first: sheet, second: null } }, 'first', '看单'))).toBe(
      'sheetThirdMissing',
    );
    expect(told(decideSheetSettlement({ ...read, operatorId: 'o1' }, 'first', '看单'))).toBe('sheetThirdIsTypist');
    expect(decideSheetSettlement(read, 'first', '看单')).toMatchObject({
      events: [
        {
          kind: 'sheetSettled',
          body: { ruling: 'first', differences: [{ third: 2 }, { third: 2 }], operatorId: 'o3' },
        },
        { kind: 'sheetCorrected', body: { pass: 2, sheet, reason: '看单' } },
      ],
    });
    expect(decideSheetSettlement(read, 'third', '看单')).toMatchObject({
      events: [{}, { kind: 'sheetCorrected', body: { pass: 1, sheet: other } }],
    });
    const neither = [
      { cell: '1.approve', value: 1 },
      { cell: '1.oppose', value: 3 },
    ];
    const both = { ...open, comparison: { differences, third: neither, ruling: null } };
    expect(told(decideSheetSettlement(both, 'third', '看单'))).toBe('sheetSettled sheetCorrected sheetCorrected');
  });

  it('stay open while what the third read does not add up', () => {
    const wrong = [third[0] ?? { cell: '', value: 0 }, { cell: '1.oppose', value: 7 }];
    const facts3 = { ...open, comparison: { differences, third: wrong, ruling: null } };
    expect(decideSheetSettlement(facts3, 'third', '看单')).toMatchObject({ error: { code: 'sheetRow', name: '丁一' } });
    const partly = { ...open, comparison: { differences, third: third.slice(0, 1), ruling: null } };
    expect(told(decideSheetSettlement(partly, 'first', '看单'))).toBe('sheetSettled sheetCorrected');
  });
});
