// Nothing linked: nowhere in a played congress do a person of the roster and a ballot stand together.

import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import SqliteDatabase from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playCongress } from './played.ts';

let played = '';
let file: Database;
let people: ReadonlySet<string> = new Set();
let papers: ReadonlySet<string> = new Set();

beforeAll(async () => {
  played = await playCongress(11);
  file = new SqliteDatabase(played, { readonly: true });
  people = new Set(texts(file, 'select id from participant'));
  papers = new Set(texts(file, 'select marks from ballot'));
});
afterAll(() => file.close());

function texts(database: Database, sql: string): string[] {
  return database.prepare(sql).pluck().all().map(String);
}

function tables(database: Database): string[] {
  return texts(database, "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'");
}

function columns(database: Database, table: string): string[] {
  return database.prepare('select name from pragma_table_info(?)').pluck().all(table).map(String);
}

/** Tables that a row of `table` leads to by its references, itself included. */
function reached(database: Database, table: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(table)) return seen;
  seen.add(table);
  const parents = database.prepare('select "table" from pragma_foreign_key_list(?)').pluck().all(table).map(String);
  for (const parent of parents) reached(database, parent, seen);
  return seen;
}

/** Every text within a value: keys do not count, JSON in a text does. */
function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') {
    const parsed = /^[[{]/u.test(value) ? parseJson(value) : undefined;
    return parsed === undefined ? [value] : textsWithin(parsed);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsWithin);
}

/** undefined for a text that only begins like JSON, as a script may: {会议名称}，现在开会。 */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The first row that names a person of the roster and holds the marks of a ballot, as `table: row`. */
function findLink(database: Database): string | null {
  for (const table of tables(database)) {
    for (const row of database.prepare(`select * from "${table}"`).all()) {
      const held = textsWithin(row).flatMap((text) => text.split(/[^A-Za-z0-9]+/u));
      if (held.some((text) => people.has(text)) && held.some((text) => papers.has(text)))
        return `${table}: ${JSON.stringify(row)}`;
    }
  }
  return null;
}

describe('a played congress', () => {
  it('has people who checked in and ballots that were entered, so that a link could be found', () => {
    expect(people.size).toBeGreaterThan(100);
    expect(papers.size).toBeGreaterThan(5);
    const kinds = texts(file, 'select distinct kind from journal');
    expect(kinds).toEqual(expect.arrayContaining(['delegateCheckedIn', 'rollCallMarked', 'ballotEntered']));
  });

  it('keeps no row of any table, journal included, in which a person and a ballot stand together', () => {
    expect(findLink(file)).toBeNull();
  });

  it.each([
    'create table planted as select marks, (select id from participant limit 1) as who from ballot limit 1',
    "create table planted as select json_object('who', (select id from participant limit 1), 'paper', marks) as body from ballot limit 1",
    "update ballot set write_ins = json_array((select 'by ' || id from participant limit 1)) where entry = 1",
  ])('would be caught with a link: %s', (sql) => {
    const path = `${played}.linked`;
    copyFileSync(played, path);
    const linked = new SqliteDatabase(path);
    linked.exec('drop table if exists planted');
    linked.exec(sql);
    expect(findLink(linked)).not.toBeNull();
    linked.close();
  });

  it('signs every record with a role, never with a person', () => {
    expect(texts(file, 'select distinct actor from journal').toSorted()).toEqual(['chair']);
    const requests = texts(file, "select request_id from journal where kind like 'ballot%'");
    expect(requests.filter((request) => request.split(/[^A-Za-z0-9]+/u).some((part) => people.has(part)))).toEqual([]);
  });
});

describe('a count entered twice', () => {
  const rows = (table: string) => file.prepare(`select * from ${table}`).all();
  const journal = (...kinds: readonly string[]) =>
    kinds.flatMap((kind) => texts(file, `select body from journal where kind = '${kind}'`));

  it('was played with differences settled by a third, so that a link could be found', () => {
    expect(rows('bundle_pass').length).toBeGreaterThan(10);
    expect(rows('comparison').length).toBeGreaterThan(5);
    expect(rows('difference').length).toBeGreaterThan(1);
    expect(texts(file, 'select distinct pass from ballot')).toEqual(['1', '2']);
  });

  it('names an operator where a bundle is begun and a difference settled, and nowhere beside a single ballot', () => {
    const operators = new Set(texts(file, 'select id from operator'));
    const names = (row: unknown) => textsWithin(row).some((text) => operators.has(text));
    expect(rows('bundle_pass').every(names)).toBe(true);
    expect(rows('ballot').some(names)).toBe(false);
    expect(rows('comparison').some(names)).toBe(false);
    const keyed = journal('ballotEntered', 'ballotCorrected', 'ballotStruck');
    expect(keyed.length).toBeGreaterThan(100);
    expect(keyed.some(names)).toBe(false);
    // Only who read the paper a third time stands by that reading: he answers for it, and is none of the two.
    const settledBy = journal('thirdReadingTaken').flatMap((body) =>
      textsWithin(body).filter((at) => operators.has(at)),
    );
    expect([...new Set(settledBy)]).toEqual(['o3']);
  });

  it('tells when a bundle was begun, closed and compared, and never of a single ballot', () => {
    for (const table of ['ballot', 'difference'])
      expect(columns(file, table).filter((name) => /^at$|_at$|time|seq/u.test(name))).toEqual([]);
    // Not even within what is kept as JSON.
    const found = rows('difference').flatMap(textsWithin);
    expect(found.filter((text) => /\d{4}-\d{2}-\d{2}|\d{2}:\d{2}/u.test(text))).toEqual([]);
  });

  it('has no key of a person in bundles, comparisons and differences, nor in what leads to them', () => {
    for (const table of ['bundle_pass', 'comparison', 'difference', 'operator']) {
      expect(columns(file, table).filter((name) => /participant|person|delegate/u.test(name))).toEqual([]);
      expect(
        rows(table)
          .flatMap(textsWithin)
          .filter((text) => people.has(text)),
      ).toEqual([]);
      expect([...reached(file, table)].filter((other) => columns(file, other).includes('participant_id'))).toEqual([]);
    }
  });

  it('leaves no time and no order of single ballots in any paper', async () => {
    // Every act on a ballot bears a time in the journal; the minutes tell of none at whose time one was entered.
    const folder = `${played.replace(/\.congress$/u, '')}-文书`;
    const minutes = strFromU8(
      unzipSync(readFileSync(join(folder, '会议记录.docx')))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(minutes).toContain('会议记录');
    expect(minutes).not.toMatch(/号录入|录入选票/u);
  });
});

describe('the schema', () => {
  it('has no column of a ballot that could name a delegate or tell when the paper was entered', () => {
    const told = ['ballot', 'earlier_reading'].flatMap((table) => columns(file, table));
    expect(told.filter((name) => /participant|person|delegate|operator|who|_at$|^at$|seq/u.test(name))).toEqual([]);
  });

  it('leads from a ballot to no table that names a participant', () => {
    const naming = tables(file).filter(
      (table) => table === 'participant' || columns(file, table).includes('participant_id'),
    );
    expect(naming).toEqual(expect.arrayContaining(['attendance', 'roll_call', 'fixing_present']));
    // A ruling names the scrutineer who ruled, never who voted; it holds no key of a person.
    expect([...reached(file, 'ballot')].toSorted()).toEqual(['ballot', 'contest', 'fixing', 'ruling']);
    expect(naming.filter((table) => reached(file, 'ballot').has(table))).toEqual([]);
    expect(naming.filter((table) => reached(file, table).has('ballot'))).toEqual([]);
    expect([...reached(file, 'earlier_reading')].toSorted()).toEqual(['contest', 'earlier_reading', 'fixing']);
  });

  it('keeps marks in the tables of ballots and of what they said before only', () => {
    const holding = tables(file).filter((table) => columns(file, table).includes('marks'));
    expect(holding.toSorted()).toEqual(['ballot', 'earlier_reading']);
  });
});
