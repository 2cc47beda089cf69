// The identities of a tally sheet, and what all groups together found.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleSet } from '../../../core/rules/rule-set.ts';
import { tallyBallots } from '../../../core/rules/tally.ts';
import { checkSheet, type TallySheet, tallySheets, wrongInSheet } from '../../../core/rules/tally-sheet.ts';
import { sheet } from '../samples.ts';
import { ballot, grassroots } from './elections.ts';

const terms = { rule: grassroots, seats: 1, candidates: ['丁一', '王二'] };
const anything: RuleSet = { ...grassroots, writeIn: { ...grassroots.writeIn, requires: 'nothing' } };
const nobodyElse: RuleSet = { ...grassroots, writeIn: { ...grassroots.writeIn, allowed: false } };
const row = (approve: number, oppose: number, abstain = 0, illegible = 0) => ({ approve, oppose, abstain, illegible });

describe('a tally sheet', () => {
  it('that adds up is right in every line', () => {
    expect(checkSheet(terms, 5, sheet).map(({ code, holds }) => `${code} ${holds}`)).toEqual([
      'sheetPile true',
      'sheetPapers true',
      'sheetRow true',
      'sheetWriteIns true',
      'sheetChosen true',
    ]);
    expect(wrongInSheet(terms, 5, sheet)).toBeNull();
  });

  const wrong: readonly (readonly [string, Partial<TallySheet>, object])[] = [
    ['other than the pile', { ballots: 6, invalid: 2 }, { code: 'sheetPile', left: 6, right: 5, name: '' }],
    ['valid and invalid', { invalid: 2 }, { code: 'sheetPapers', left: 6, right: 5 }],
    ['the row of 王二', { rows: [row(3, 1), row(0, 2, 1, 0)] }, { code: 'sheetRow', left: 3, right: 4, name: '王二' }],
    ['a row nobody stands in', { rows: [row(3, 1), row(0, 4), row(1, 1)] }, { code: 'sheetRow', name: '' }],
    ['a candidate written in', { writeIns: [{ name: '王 二', approve: 1 }] }, { code: 'sheetNameListed' }],
    [
      'a name on two lines',
      {
        writeIns: [
          { name: '赵某', approve: 1 },
          { name: '赵 某', approve: 1 },
        ],
      },
      { code: 'sheetNameTwice' },
    ],
    ['a name without a vote', { writeIns: [{ name: '赵某', approve: 0 }] }, { code: 'sheetNameVotes' }],
    ['a name on more ballots than are valid', { writeIns: [{ name: '赵某', approve: 5 }] }, { code: 'sheetNameVotes' }],
    [
      'more written in than opposed',
      { rows: [row(0, 0, 4), row(0, 0, 4)] },
      { code: 'sheetWriteIns', left: 1, right: 0 },
    ],
    ['more chosen than seats', { rows: [row(3, 1), row(1, 3)] }, { code: 'sheetChosen', left: 5, right: 4 }],
  ];
  it.each(wrong)('is wrong in %s', (_what, changed, found) => {
    expect(wrongInSheet(terms, 5, { ...sheet, ...changed })).toMatchObject({ ...found, holds: false });
  });

  it('asks for no 不赞成 under a write-in where the rule asks for none, and takes no name where none is allowed', () => {
    const unopposed = { ...sheet, rows: [row(3, 0, 1), row(0, 0, 4)] };
    expect(wrongInSheet({ ...terms, rule: anything }, 5, unopposed)).toBeNull();
    expect(wrongInSheet({ ...terms, rule: nobodyElse }, 5, sheet)).toMatchObject({ code: 'sheetNameNotAllowed' });
  });
});

describe('the sheets of all groups', () => {
  it('are added up, one name in two spellings as one', () => {
    const other = { ...sheet, writeIns: [{ name: '赵 某', approve: 1 }] };
    expect(tallySheets(terms, [sheet, other])).toEqual({
      valid: 8,
      invalid: 2,
      candidates: [
        { name: '丁一', ...row(6, 2) },
        { name: '王二', ...row(0, 4, 2, 2) },
      ],
      writeIns: [{ name: '赵某', approve: 2 }],
    });
    expect(tallySheets(terms, [{ ...sheet, rows: [], writeIns: [] }]).candidates[0]).toEqual({
      name: '丁一',
      ...row(0, 0),
    });
  });

  it('give what the ballots of all groups give, and hold every identity, however the ballots are dealt', () => {
    const marks = fc.array(fc.constantFrom('A', 'O', 'N', 'X'), { minLength: 2, maxLength: 2 });
    const one = fc.record({ marks, names: fc.subarray(['赵某', '钱某']), group: fc.integer({ min: 0, max: 2 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (papers) => {
        const ballots = papers.map(({ marks: letters, names }) => ballot(1, letters.join(''), ...names));
        const groups = [0, 1, 2].map((group) => ballots.filter((_, index) => papers[index]?.group === group));
        const sheets = groups.map((pile): TallySheet => {
          const { valid, invalid, candidates, writeIns } = tallyBallots(terms, pile);
          const rows = candidates.map(({ name: _name, ...votes }) => votes);
          return { ballots: pile.length, valid, invalid, rows, writeIns };
        });
        for (const [index, found] of sheets.entries())
          expect(wrongInSheet(terms, groups[index]?.length ?? 0, found)).toBeNull();
        const { writeIns, ...whole } = tallyBallots(terms, ballots);
        const summed = tallySheets(terms, sheets);
        expect(summed).toMatchObject(whole);
        expect(new Map(summed.writeIns.map(({ name, approve }) => [name, approve]))).toEqual(
          new Map(writeIns.map(({ name, approve }) => [name, approve])),
        );
      }),
    );
  });
});
