// The second engine agrees with the first on every election, and what was planted is found by name.

import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { sameName } from '../../core/names/spacing.ts';
import type { CountedBallot } from '../../core/rules/ballot.ts';
import { judgeBallot } from '../../core/rules/judge.ts';
import { decideOutcome, type Outcome } from '../../core/rules/outcome.ts';
import { ruleForRound } from '../../core/rules/rounds.ts';
import type { RuleSet } from '../../core/rules/rule-set.ts';
import { type Tally, tallyBallots } from '../../core/rules/tally.ts';
import { type TallySheet, tallySheets } from '../../core/rules/tally-sheet.ts';
import { type Figure, type FigureValue, findDifferences, nameKey, openRecount } from '../../db/recount.ts';
import { readSchema } from '../../db/schema.ts';
import { byCodePoint, grassroots, peoples } from '../core/rules/elections.ts';
import { type RandomElection, randomElection, randomRule, rollFrom } from './random-elections.ts';

const schema = Object.values(readSchema());

interface Counted {
  readonly tally: Tally;
  readonly outcome: Outcome;
}

function termsOf(adopted: RuleSet, { round, seats, candidates }: RandomElection) {
  return { rule: ruleForRound(adopted, round), seats, candidates };
}

function countByCore(adopted: RuleSet, election: RandomElection, isBySheets = false): Counted {
  const terms = termsOf(adopted, election);
  const tally = isBySheets ? tallySheets(terms, sheetsOf(adopted, election)) : tallyBallots(terms, election.ballots);
  return { tally, outcome: decideOutcome(terms, election, tally, byCodePoint) };
}

/** The same ballots dealt to three groups in turn, each with the sheet it would fill. */
function sheetsOf(adopted: RuleSet, election: RandomElection): readonly TallySheet[] {
  const terms = termsOf(adopted, election);
  return [0, 1, 2].flatMap((group): TallySheet[] => {
    const pile = election.ballots.filter((_, index) => index % 3 === group);
    if (pile.length === 0) return [];
    const { valid, invalid, candidates, writeIns } = tallyBallots(terms, pile);
    const rows = candidates.map(({ name: _name, ...votes }) => votes);
    return [{ ballots: valid + invalid, valid, invalid, rows, writeIns }];
  });
}

/** Elections c1, c2, … straight into the tables, their counts closed by what the first engine says. */
function layOut(
  rule: RuleSet,
  elections: readonly RandomElection[],
  counted: readonly Counted[],
  isBySheets: (index: number) => boolean = () => false,
): Database.Database {
  const database = new Database(':memory:');
  for (const sql of schema) database.exec(sql);
  database
    .prepare(
      `insert into session (only, name, date, venue, executive_chair, practice, rule_set, created_at)
       values (1, '', '', '', '', 1, ?, '')`,
    )
    .run(JSON.stringify(rule));
  const fixing = database.prepare(`insert into fixing values (@number, '', @entitled, @present, 0, 0, 0, 0, 0, '')`);
  const contest = database.prepare(
    `insert into contest (id, position, kind, title, short_title, seats, colour, round_kind, fixing, printed, issued, spoiled,
       collected, collected_valid, closed_at)
     values (@id, @number, 'other', '', '', @seats, '', @round, @number, @issued, @issued, 0, @collected, @valid, '')`,
  );
  const candidate = database.prepare(
    `insert into candidate (contest_id, position, name, gender, ethnicity, education, post, source, proposed_for, introduction)
     values (?, ?, ?, '', '', '', '', '', '', '')`,
  );
  const ballot = database.prepare(
    `insert into ballot values (@id, @entry, 1, 1, @entry, @marks, @names, @valid, @chosen, '[]', @ruling, null, 0, @struck)`,
  );
  const pile = database.prepare('insert into pile values (?, ?, ?)');
  const sheet = database.prepare(
    `insert into sheet (contest_id, group_no, pass, entered_at, ballots, valid, invalid, corrected)
     values (?, ?, ?, '', ?, ?, ?, 0)`,
  );
  const line = database.prepare('insert into sheet_row values (?, ?, ?, ?, ?, ?, ?, ?)');
  const name = database.prepare('insert into sheet_write_in values (?, ?, ?, ?, ?, ?)');
  /** Both passes of each sheet: the second is counted nowhere, and here says something else. */
  const laySheets = (id: string, election: RandomElection) => {
    for (const [index, sheetOfGroup] of sheetsOf(rule, election).entries()) {
      const { ballots, valid, invalid, rows, writeIns } = sheetOfGroup;
      const group = index + 1;
      pile.run(id, group, ballots);
      for (const pass of [1, 2]) {
        sheet.run(id, group, pass, ballots, valid, invalid);
        for (const [at, { approve, oppose, abstain, illegible }] of rows.entries())
          line.run(id, group, pass, at + 1, approve + pass - 1, oppose, abstain, illegible);
        for (const [at, written] of writeIns.entries())
          name.run(id, group, pass, at + 1, written.name, written.approve + pass - 1);
      }
    }
  };
  const layBallots = (id: string, election: RandomElection) => {
    for (const row of ballotRows(rule, election)) ballot.run({ id, ...row });
  };
  const record = database.prepare(
    `insert into journal select coalesce(max(seq), 0) + 1, '', 'countClosed', 1, '', 'r' || count(*), ?,
       printf('%064d', coalesce(max(seq), 0)), printf('%064d', coalesce(max(seq), 0) + 1) from journal`,
  );
  database.transaction(() => {
    for (const [index, election] of elections.entries()) {
      const { round, seats, candidates, ballots: _ballots, ...counts } = election;
      const id = `c${index + 1}`;
      fixing.run({ number: index + 1, ...counts });
      contest.run({ id, number: index + 1, round, seats, ...counts, valid: counts.collected <= counts.issued ? 1 : 0 });
      for (const [at, name] of candidates.entries()) candidate.run(id, at + 1, name);
      const layPapers = isBySheets(index) ? laySheets : layBallots;
      layPapers(id, election);
      const papers = { printed: counts.issued, spoiled: 0, ...counts };
      record.run(JSON.stringify({ contestId: id, ...papers, ...counted[index] }));
    }
  })();
  return database;
}

/** One row a copy, and before each bundle one like it that was struck out and counts for nothing. */
function ballotRows(adopted: RuleSet, { round, seats, candidates, ballots }: RandomElection) {
  const rule = ruleForRound(adopted, round);
  return ballots
    .flatMap(({ copies, marks, writeIns, ruledVoid }) => {
      const { valid, chosen } = judgeBallot({ rule, seats, candidates }, { marks, writeIns });
      const row = {
        marks,
        names: JSON.stringify(writeIns),
        valid: valid ? 1 : 0,
        chosen,
        ruling: ruledVoid === true ? 'void' : null,
      };
      return Array.from({ length: copies + 1 }, (_, copy) => ({ ...row, struck: copy === 0 ? 1 : 0 }));
    })
    .map((row, index) => ({ ...row, entry: index + 1 }));
}

/** What the second engine must give for one contest, written out from what the first one gave. */
function expectedFigures({ tally, outcome }: Counted): ReadonlyMap<string, FigureValue> {
  const { quorum, election, threshold, tiedSeats, vacancies, next } = outcome;
  const figures = new Map<string, FigureValue>([
    ['valid', tally.valid],
    ['invalid', tally.invalid],
    ['quorumMet', quorum.met ? 1 : 0],
    ['quorumNeeded', quorum.needed],
    ...Object.entries({ election, threshold, tiedSeats, vacancies, next }),
  ]);
  for (const { name, ...marks } of tally.candidates)
    for (const [mark, votes] of Object.entries(marks)) figures.set(`${mark} ${nameKey(name)}`, votes);
  for (const { name, approve } of tally.writeIns) figures.set(`writeIn ${nameKey(name)}`, approve);
  for (const name of outcome.elected) figures.set(`elected ${nameKey(name)}`, 1);
  for (const name of outcome.tied) figures.set(`tied ${nameKey(name)}`, 1);
  return figures;
}

const ofPapers = /^(?:ballot|sheet|entitled|present|printed|issued|spoiled|collected|entered|candidates|writeIns)/u;

function recountedFigures(figures: readonly Figure[]): ReadonlyMap<string, FigureValue> {
  return new Map(
    figures
      .filter(({ figure, recounted }) => recounted !== null && !ofPapers.test(figure))
      .map(({ figure, subject, recounted }) => [subject === '' ? figure : `${figure} ${subject}`, recounted]),
  );
}

describe('the second engine', () => {
  it('counts and decides 10,000 random elections as the first does', () => {
    const met = { void: 0, noQuorum: 0, tie: 0, vacancies: 0, full: 0, writeInElected: 0, invalid: 0, struckOut: 0 };
    for (let batch = 0; batch < 200; batch += 1) {
      const roll = rollFrom(batch + 1);
      const rule = randomRule(roll);
      const elections = Array.from({ length: 50 }, () => randomElection(roll));
      // Every other one by tally sheets.
      const isBySheets = (index: number) => index % 2 === 1;
      const byCore = elections.map((election, index) => countByCore(rule, election, isBySheets(index)));
      const database = layOut(rule, elections, byCore, isBySheets);
      const figures = openRecount(database)();
      database.close();
      const byContest = Map.groupBy(figures, ({ contestId }) => contestId);
      for (const [index, counted] of byCore.entries()) {
        const recounted = recountedFigures(byContest.get(`c${index + 1}`) ?? []);
        const expected = expectedFigures(counted);
        // The runner's own comparison takes long over 10,000 of them, so it only tells of a difference.
        const isSame =
          recounted.size === expected.size && [...expected].every(([key, value]) => recounted.get(key) === value);
        if (!isSame)
          expect(Object.fromEntries(recounted), `batch ${batch}, contest ${index}`).toEqual(
            Object.fromEntries(expected),
          );
        note(met, counted, elections[index]?.ballots ?? []);
      }
      expect(findDifferences(figures)).toEqual([]);
    }
    // None of what can happen was left out.
    for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThan(300);
  }, 120_000);

  it('finds a sheet that does not add up, a pile that is another, and more chosen than can be', () => {
    const ballots = [
      { copies: 3, marks: 'AO', writeIns: [] },
      { copies: 2, marks: 'OO', writeIns: ['赵某'] },
    ];
    const papers = { entitled: 5, present: 5, issued: 5, collected: 5 };
    const election = { round: 'first' as const, seats: 1, candidates: ['丁一', '王二'], ballots, ...papers };
    const found = (...plants: readonly string[]) => {
      const database = layOut(grassroots, [election], [countByCore(grassroots, election, true)], () => true);
      for (const plant of plants) database.exec(plant);
      const differences = findDifferences(openRecount(database)());
      database.close();
      return differences.map(({ figure, subject }) => `${figure} ${subject}`);
    };
    expect(found()).toEqual([]);
    const row = 'where group_no = 1 and pass = 1 and position = 1';
    expect(found(`update sheet_row set oppose = oppose + 1 ${row}`)).toContain('sheetMarks 1.1');
    expect(found('update pile set ballots = ballots + 1 where group_no = 2')).toEqual(['sheetBallots 2']);
    expect(found(`update sheet_row set approve = approve + 1, oppose = oppose - 1 ${row}`)).not.toEqual([]);
    const more = 'where group_no = 2 and pass = 1';
    expect(found(`update sheet_write_in set approve = 3 ${more}`)).toContain('sheetChosen 2');
    expect(found(`update sheet_row set abstain = oppose, oppose = 0 ${more}`)).toContain('sheetChosen 2');
  });

  it('takes two spellings for one name where the first does', () => {
    // Letters that neither program touches, and places where Unicode has none.
    const isPlain = /[\p{Unified_Ideograph}\p{Script=Hangul}\p{Cn}\p{Co}\p{Cs}]/u;
    const between = (letter: string) => [`丁${letter}一`, `A${letter}一`];
    const differing: string[] = [];
    for (let code = 0; code < 0x110000; code += 1) {
      const letter = String.fromCodePoint(code);
      if (isPlain.test(letter)) continue;
      for (const name of between(letter))
        if (sameName(name).normalize('NFD') !== nameKey(name)) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  });

  it('leaves a count alone while it is open, but for whether the ballots in the boxes make the election void', () => {
    const ballots = [{ copies: 5, marks: 'A', writeIns: [] }];
    const papers = { entitled: 5, present: 5, issued: 4, collected: 5 };
    const election = { round: 'first' as const, seats: 1, candidates: ['丁一'], ballots, ...papers };
    const database = layOut(grassroots, [election], [countByCore(grassroots, election)]);
    expect(findDifferences(openRecount(database)())).toEqual([]);
    database.exec(`update contest set closed_at = null, collected_valid = 1;
      insert into journal select 2, '', 'countReopened', 1, '', 'reopened', '{"contestId":"c1"}', hash, printf('%064d', 2)
      from journal`);
    const about = { contestId: 'c1', figure: 'collectedValid', subject: '' };
    expect(openRecount(database)()).toEqual([{ ...about, recounted: 0, stated: 1 }]);
    database.close();
  });

  // Where the two once differed; the second was right (domain.md §1.4, cases 7 and 11).
  const delicate = [
    {
      what: 'a ballot on which nothing can be read but an invisible write-in is wholly illegible',
      rule: { ...grassroots, ballotValid: { ...grassroots.ballotValid, whollyIllegible: 'void' } },
      ballots: [{ copies: 3, marks: 'X', writeIns: ['\u200b'] }],
    },
    {
      what: 'a letter and its accent are one letter though something invisible stands between them',
      rule: peoples,
      ballots: [
        { copies: 1, marks: 'O', writeIns: ['Jose\u200d\u0301'] },
        { copies: 1, marks: 'O', writeIns: ['Jos\u00e9'] },
      ],
    },
  ] as const;

  it.each(delicate)('agrees that $what', ({ rule, ballots }) => {
    const collected = ballots.reduce((sum, { copies }) => sum + copies, 0);
    const counts = { entitled: collected, present: collected, issued: collected, collected };
    const election = { round: 'first' as const, seats: 1, candidates: ['丁一'], ballots, ...counts };
    const database = layOut(rule, [election], [countByCore(rule, election)]);
    expect(findDifferences(openRecount(database)()).map(({ figure }) => figure)).toEqual([]);
    database.close();
  });
});

function note(
  met: Record<'void' | 'noQuorum' | 'tie' | 'vacancies' | 'full' | 'writeInElected' | 'invalid' | 'struckOut', number>,
  { tally, outcome }: Counted,
  ballots: readonly CountedBallot[],
): void {
  const written = new Set(tally.writeIns.map(({ name }) => name));
  if (outcome.election === 'void') met.void += 1;
  if (outcome.next === 'no-quorum') met.noQuorum += 1;
  if (outcome.next === 'revote') met.tie += 1;
  if (outcome.next === 'fill-vacancies') met.vacancies += 1;
  if (outcome.next === 'none') met.full += 1;
  if (outcome.elected.some((name) => written.has(name))) met.writeInElected += 1;
  if (tally.invalid > 0) met.invalid += 1;
  if (ballots.some(({ writeIns }) => writeIns.length > 0) && written.size === 0) met.struckOut += 1;
}
