// Ballots on the counting desk, the closing of a count, and what follows it.

import { describe, expect, it } from 'vitest';
import { type CountPlan, usualPlan } from '../../../core/counting/plan.ts';
import {
  computeResult,
  type DeskFacts,
  decideAnnouncement,
  decideClosing,
  decideCorrection,
  decideEntry,
  decideRelease,
  decideReopening,
  decideStrike,
  nextPlace,
} from '../../../core/decide/counting.ts';
import type { ContestGates } from '../../../core/gate-facts.ts';
import { ballot, byCodePoint, grassroots, plenary } from '../rules/elections.ts';
import { contest, counting, countingGates, told } from './facts.ts';

const once: CountPlan = { ...usualPlan, passes: 1, reason: '人手不足' };
const desk: DeskFacts = {
  gates: counting,
  rule: grassroots,
  contest,
  plan: once,
  station: null,
  entered: 1,
  lastEntry: 7,
  lastBundle: 1,
  inLastBundle: 1,
  gaps: [],
};
const paper = { marks: 'AO', writeIns: [], seen: [] };
const shut = (contestGates: typeof countingGates) => ({ ...desk, gates: { ...counting, contest: contestGates } });
const closedDesk = shut({ ...countingGates, closed: true });
const voidDesk = shut({ ...countingGates, collected: { collected: 10, valid: false } });

describe('a bundle', () => {
  it('takes as many sheets as its size, then the next begins', () => {
    expect(nextPlace({ lastBundle: 0, inLastBundle: 0, plan: once, gaps: [] })).toEqual({ bundle: 1, place: 1 });
    expect(nextPlace({ lastBundle: 3, inLastBundle: 24, plan: once, gaps: [] })).toEqual({ bundle: 3, place: 25 });
    expect(nextPlace({ lastBundle: 3, inLastBundle: 25, plan: once, gaps: [] })).toEqual({ bundle: 4, place: 1 });
  });
});

describe('bundles that two hands had left unfinished', () => {
  const contest10 = { ...contest, collected: { collected: 100, valid: true } };
  const bundlesOf = (facts: Partial<DeskFacts>, copies: number) => {
    const found = decideEntry({ ...desk, contest: contest10, ...facts }, paper, copies);
    return found.ok ? found.events.map(({ body }) => ('bundle' in body ? body.bundle : 0)) : found;
  };

  it('are filled first, one after the other, and copies go on behind them', () => {
    const gaps = [
      { bundle: 1, sheets: 24, expected: 25 },
      { bundle: 2, sheets: 23, expected: 25 },
    ];
    expect(nextPlace({ lastBundle: 4, inLastBundle: 24, plan: once, gaps })).toEqual({ bundle: 1, place: 25 });
    expect(bundlesOf({ lastBundle: 4, inLastBundle: 24, gaps }, 5)).toEqual([1, 2, 2, 4, 5]);
    // The last bundle of all may be one of them.
    expect(bundlesOf({ lastBundle: 2, inLastBundle: 23, gaps }, 4)).toEqual([1, 2, 2, 3]);
  });
});

describe('an entry', () => {
  it('is judged as it is kept, under a number never used before', () => {
    expect(decideEntry(desk, { ...paper, marks: 'AX', seen: ['altered'] }, 1)).toMatchObject({
      events: [
        {
          kind: 'ballotEntered',
          body: {
            contestId: 'c1',
            entry: 8,
            pass: 1,
            bundle: 1,
            marks: 'AX',
            valid: true,
            chosen: 1,
            doubts: ['partlyIllegible', 'altered'],
          },
        },
      ],
    });
    expect(decideEntry(desk, { ...paper, marks: 'AA' }, 1)).toMatchObject({
      events: [{ body: { valid: false, chosen: 2 } }],
    });
  });

  it('is the last when as many are entered as were collected', () => {
    expect(decideEntry({ ...desk, entered: 2 }, paper, 1)).toEqual({
      ok: false,
      error: { code: 'allEntered', collected: 2 },
    });
  });

  it('fits the ballot, and there is a contest', () => {
    expect(decideEntry(desk, { ...paper, marks: 'AOO' }, 1)).toEqual({
      ok: false,
      error: { code: 'marksDiffer', marks: 3, candidates: 2 },
    });
    expect(told(decideEntry({ ...desk, contest: null }, paper, 1))).toBe('contestMissing');
    expect(told(decideEntry({ ...desk, contest: { ...contest, collected: null } }, paper, 1))).toBe('contestMissing');
  });

  it('is not taken once the count is closed or the election void', () => {
    expect(told(decideEntry(closedDesk, paper, 1))).toBe('countClosed');
    expect(told(decideEntry(voidDesk, paper, 1))).toBe('electionVoid');
  });
});

describe('an entry already made', () => {
  const earlier = { doubts: [], entry: 3, pass: 1, bundle: 2, struck: false };

  it('is corrected in its own place, judged anew', () => {
    expect(decideCorrection(desk, earlier, { ...paper, marks: 'OO', writeIns: ['赵某'] }, '看错')).toMatchObject({
      events: [
        { kind: 'ballotCorrected', body: { entry: 3, pass: 1, bundle: 2, marks: 'OO', chosen: 1, reason: '看错' } },
      ],
    });
    expect(told(decideCorrection(desk, earlier, { ...paper, marks: 'A' }, '看错'))).toBe('marksDiffer');
  });

  it('is struck once', () => {
    expect(decideStrike(desk, earlier, '重录')).toMatchObject({
      events: [{ kind: 'ballotStruck', body: { entry: 3, reason: '重录' } }],
    });
  });

  it.each([
    ['missing', desk, null, 'ballotMissing'],
    ['of no contest', { ...desk, contest: null }, earlier, 'ballotMissing'],
    ['struck', desk, { ...earlier, struck: true }, 'ballotStruck'],
    ['in a closed count', closedDesk, earlier, 'countClosed'],
  ])('is neither corrected nor struck when %s', (_what, facts, known, code) => {
    expect(told(decideCorrection(facts, known, paper, '改'))).toBe(code);
    expect(told(decideStrike(facts, known, '划'))).toBe(code);
  });
});

describe('closing a count', () => {
  const nine = { collected: 9, valid: true };
  const gates = { ...counting, contest: { ...countingGates, collected: nine, entered: 9 } };
  const facts = {
    gates,
    rule: grassroots,
    contest: { ...contest, collected: nine },
    entitled: 10,
    present: 9,
    entered: 9,
    papers: [ballot(5, 'AO'), ballot(4, 'OO', '赵某')],
    sheets: null,
    order: byCodePoint,
    unknownIn: () => [],
  };

  it('records counts, tally and outcome of the very ballots', () => {
    expect(decideClosing(facts)).toMatchObject({
      events: [
        {
          kind: 'countClosed',
          body: {
            contestId: 'c1',
            entitled: 10,
            present: 9,
            printed: 10,
            issued: 9,
            spoiled: 1,
            collected: 9,
            tally: { valid: 9, invalid: 0 },
            outcome: { elected: ['丁一'], threshold: 5, writeIns: [{ name: '赵某', approve: 4 }] },
            reconciliation: { holds: true },
          },
        },
      ],
    });
  });

  it('is refused with the first identity that does not hold', () => {
    expect(decideClosing({ ...facts, papers: [ballot(8, 'AO')] })).toEqual({
      ok: false,
      error: { code: 'doesNotReconcile', check: 'validAndInvalidIsCollected', left: 8, right: 9 },
    });
  });

  it('waits for all ballots and all rulings', () => {
    const missing = { ...gates, contest: { ...gates.contest, entered: 8 } };
    const doubtful = { ...gates, contest: { ...gates.contest, doubts: 1 } };
    expect(told(decideClosing({ ...facts, gates: missing }))).toBe('ballotsMissing');
    expect(told(decideClosing({ ...facts, gates: doubtful }))).toBe('doubtsOpen');
  });

  it('waits for the strokes of the elected and the tied, where strokes decide the order', () => {
    const asked: string[] = [];
    const unknownIn = (names: readonly string[]) => {
      asked.push(...names);
      return ['𠀀'];
    };
    expect(decideClosing({ ...facts, unknownIn })).toEqual({
      ok: false,
      error: { code: 'strokesUnknown', characters: ['𠀀'] },
    });
    expect(asked).toEqual(['丁一']);
    expect(told(decideClosing({ ...facts, rule: plenary, unknownIn }))).toBe('countClosed');
  });

  it('asks about tied people too: their revote is in stroke order', () => {
    const asked: string[] = [];
    const unknownIn = (names: readonly string[]) => {
      asked.push(...names);
      return [];
    };
    const two = { ...facts.contest, seats: 2, candidates: ['丁一', '王二', '张三'] };
    const papers = [ballot(3, 'AAO'), ballot(3, 'AOA'), ballot(3, 'OAA')];
    expect(told(decideClosing({ ...facts, contest: two, papers, unknownIn }))).toBe('countClosed');
    expect(asked.toSorted()).toEqual(['丁一', '张三', '王二'].toSorted());
  });

  it('adds up tally sheets where the ballots were counted by groups', () => {
    const row = { approve: 6, oppose: 1, abstain: 1, illegible: 0 };
    const sheet = { ballots: 9, valid: 8, invalid: 1, rows: facts.contest.candidates.map(() => row), writeIns: [] };
    const { tally } = computeResult({ ...facts, sheets: [sheet] });
    expect(tally).toMatchObject({ valid: 8, invalid: 1 });
    expect(tally.candidates.map(({ approve }) => approve)).toEqual(facts.contest.candidates.map(() => 6));
  });

  it('computes with nothing where no ballot went out', () => {
    const none = { ...facts, contest: { ...contest, issued: null, collected: null }, papers: [] };
    expect(computeResult(none).counts).toEqual({
      entitled: 10,
      present: 9,
      printed: 0,
      issued: 0,
      spoiled: 0,
      collected: 0,
    });
  });
});

describe('a result', () => {
  const at = (more: Partial<ContestGates> | null) => ({
    ...counting,
    contest: more === null ? null : { ...countingGates, closed: true, ...more },
  });

  it('is opened again only before it is released', () => {
    expect(told(decideReopening(at(null), 'c1', '错'))).toBe('contestMissing');
    expect(told(decideReopening(at({ closed: false }), 'c1', '错'))).toBe('countNotClosed');
    expect(told(decideReopening(at({ released: true }), 'c1', '错'))).toBe('resultReleased');
    expect(told(decideReopening(at({}), 'c1', '错'))).toBe('countReopened');
  });

  it('is released once, of a closed count', () => {
    expect(told(decideRelease(at(null), 'c1'))).toBe('contestMissing');
    expect(decideRelease(at({ closed: false }), 'c1')).toEqual({
      ok: false,
      error: { code: 'countNotClosed', title: '委员' },
    });
    expect(decideRelease(at({}), 'c1')).toMatchObject({
      events: [{ kind: 'resultReleased', body: { contestId: 'c1' } }],
    });
    expect(decideRelease(at({ released: true }), 'c1')).toMatchObject({ error: { code: 'resultReleased' } });
  });

  it('is not there to be released where the election is void', () => {
    const lost = at({ closed: false, collected: { collected: 3, valid: false } });
    expect(told(decideRelease(lost, 'c1'))).toBe('countNotClosed');
    expect(told(decideAnnouncement(lost, 'c1', []))).toBe('countNotClosed');
  });

  it('is announced once, after its release', () => {
    expect(told(decideAnnouncement(at(null), 'c1', []))).toBe('contestMissing');
    expect(told(decideAnnouncement(at({}), 'c1', []))).toBe('resultNotReleased');
    const released = { released: true };
    expect(decideAnnouncement(at({ ...released, announced: true }), 'c1', ['丁一'])).toMatchObject({
      error: { code: 'resultAnnounced' },
    });
    expect(decideAnnouncement(at(released), 'c1', ['丁一'])).toMatchObject({
      events: [{ body: { elected: ['丁一'] } }],
    });
  });
});
