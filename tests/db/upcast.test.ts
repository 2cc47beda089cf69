// A file made by the first version of the program opens as if this one had made it; its records stay as they are.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, expect, it } from 'vitest';
import { hashRow, type JournalRow } from '../../db/journal.ts';
import { openStore } from '../../db/open.ts';
import { compareTables } from '../../db/rebuild.ts';
import { openSessionFile } from '../../db/session-file.ts';
import { upcast } from '../../db/upcast.ts';
import { playCongress } from '../service/played.ts';

let path = '';
let records: JournalRow[] = [];

/** What version 1 wrote: no rounds, no doubts, and a rule set without the settings that came later. */
function asFirstVersion(row: JournalRow): Pick<JournalRow, 'version' | 'body'> {
  const body: Record<string, unknown> = Object.fromEntries(Object.entries(JSON.parse(row.body) as object));
  delete body['round'];
  delete body['doubts'];
  const ruleSet = body['ruleSet'];
  if (typeof ruleSet === 'object' && ruleSet !== null) {
    const {
      primary: _primary,
      report: _report,
      wrongBox: _wrongBox,
      officeMargin: _officeMargin,
      ...kept
    } = Object.fromEntries(Object.entries(ruleSet));
    const words = Object.fromEntries(
      Object.entries(Object(kept['words'])).filter(([name]) => !['voter', 'meeting'].includes(name)),
    );
    body['ruleSet'] = { ...kept, words };
  }
  return { version: 1, body: JSON.stringify(body) };
}

beforeAll(async () => {
  const played = await playCongress(7);
  path = join(mkdtempSync(join(tmpdir(), 'congress-upcast-')), 'first.congress');
  new Database(played, { readonly: true }).exec(`vacuum into '${path}'`);
  const database = new Database(path);
  for (const name of database.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all())
    database.exec(`drop trigger ${String(name)}`);
  records = database.prepare<[], JournalRow>('select * from journal order by seq').all();
  database.exec('delete from journal');
  const insert = database.prepare(
    'insert into journal values (@seq, @at, @kind, @version, @actor, @request_id, @body, @prev_hash, @hash)',
  );
  let previous = '0'.repeat(64);
  for (const record of records) {
    const { hash: _hash, ...row } = { ...record, ...asFirstVersion(record), prev_hash: previous };
    previous = hashRow(row);
    insert.run({ ...row, hash: previous });
  }
  // The tables of the first version were other ones: the digest tells, and they are made anew.
  database.exec("update meta set value = 'first' where name = 'tables'");
  database.close();
});

it('opens with rounds, doubts and settings filled in, and its records untouched', () => {
  const opened = openSessionFile(path, { backUp: () => undefined });
  if (!opened.ok) throw new Error(opened.error.code);
  const store = openStore(opened.value);
  expect(compareTables(opened.value)).toBeNull();
  expect(store.contests.contests().map(({ round }) => round)).toEqual([
    { kind: 'first', of: null },
    { kind: 'first', of: null },
  ]);
  expect(store.session.session().ruleSet.words).toMatchObject({ voter: '代表', approve: '赞成' });
  expect(store.session.session().ruleSet.report.to).toEqual(['大会主席团', '大会']);
  expect(store.contests.papers('c1').length).toBe(120);
  expect(opened.value.database.prepare('select distinct version from journal').pluck().all()).toEqual([1]);
  expect(opened.value.journal.check()).toMatchObject({ sound: true, records: records.length });
  opened.value.close();
});

it('reads rules without an office set apart, and officers of whom only the scrutineers were voted on', () => {
  const rules = { ruleSet: { id: 'custom' } };
  for (const [kind, version] of [
    ['sessionCreated', 2],
    ['rulesAdopted', 2],
    ['rulesChanged', 1],
  ] as const)
    expect(upcast(kind, version, rules)).toEqual({ ruleSet: { id: 'custom', officeMargin: null } });
  expect(upcast('officersNamed', 1, {})).toEqual({ voted: { scrutineers: true, tellers: false } });
});
