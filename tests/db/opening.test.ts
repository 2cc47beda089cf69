// Opening looks before it touches: whatever is refused keeps every byte it had.

import { copyFileSync, mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventVersions } from '../../core/events.ts';
import { hashRow, openJournal } from '../../db/journal.ts';
import { compareTables } from '../../db/rebuild.ts';
import { createSessionFile, inspectSessionFile, openSessionFile } from '../../db/session-file.ts';
import { playCongress } from '../service/played.ts';

let played = '';
const noBackup = { backUp: () => undefined };

beforeAll(async () => {
  played = await playCongress(13);
});

/** A copy alone in a folder of its own, so that whatever is left beside it is seen. */
function copy(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'congress-opening-')), 'copy.congress');
  copyFileSync(played, path);
  return path;
}

/** Does what a guarded file would refuse: without triggers, and without write-ahead files left behind. */
function spoil(path: string, sql: string): void {
  const database = new Database(path);
  for (const name of database.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all())
    database.exec(`drop trigger ${String(name)}`);
  database.exec(sql);
  database.close();
}

/** Adds a well-linked record of this kind and version: only its meaning is unknown. */
function addRecord(path: string, kind: string, version: number): void {
  const database = new Database(path);
  const head = database.prepare<[], { seq: number; hash: string }>(
    'select seq, hash from journal order by seq desc limit 1',
  );
  const { seq = 0, hash = '' } = head.get() ?? {};
  const at = '2026-06-18T09:00:00.000+08:00';
  const row = {
    seq: seq + 1,
    at,
    kind,
    version,
    actor: 'chair',
    request_id: 'later-0001',
    body: '{}',
    prev_hash: hash,
  };
  database
    .prepare('insert into journal values (@seq, @at, @kind, @version, @actor, @request_id, @body, @prev_hash, @hash)')
    .run({ ...row, hash: hashRow(row) });
  database.close();
}

function overwrite(path: string, from: number, length: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, from, from + length);
  writeFileSync(path, bytes);
}

interface Spoiling {
  readonly what: string;
  readonly spoil: (path: string) => void;
  readonly error: Readonly<Record<string, unknown>>;
}

const spoilings: readonly Spoiling[] = [
  { what: 'is text', spoil: (path) => writeFileSync(path, '会议'.repeat(200)), error: { code: 'notSessionFile' } },
  { what: 'is empty', spoil: (path) => writeFileSync(path, ''), error: { code: 'notSessionFile' } },
  {
    what: 'is SQLite of another program',
    spoil: (path) => spoil(path, 'pragma application_id = 7'),
    error: { code: 'notSessionFile' },
  },
  { what: 'has a newer format', spoil: (path) => spoil(path, 'pragma user_version = 2'), error: { code: 'fileNewer' } },
  {
    what: 'holds an event of an unknown kind',
    spoil: (path) => addRecord(path, 'fireworksLit', 1),
    error: { code: 'fileNewer' },
  },
  {
    what: 'holds an event of an inherited name',
    spoil: (path) => addRecord(path, 'constructor', 1),
    error: { code: 'fileNewer' },
  },
  {
    what: 'holds a known event in a newer version',
    spoil: (path) => addRecord(path, 'ballotEntered', eventVersions.ballotEntered + 1),
    error: { code: 'fileNewer' },
  },
  {
    what: 'lacks a record',
    spoil: (path) => spoil(path, 'delete from journal where seq = 40'),
    error: { code: 'fileDamaged', record: 40, fault: 'gap' },
  },
  {
    what: 'has a record linked elsewhere',
    spoil: (path) => spoil(path, "update journal set prev_hash = printf('%064d', 5) where seq = 41"),
    error: { code: 'fileDamaged', record: 41, fault: 'link' },
  },
  ...['at', 'kind', 'actor', 'request_id', 'version', 'body'].map((column) => ({
    what: `has another ${column} in one record`,
    // The kind stays a known one and the version a lower one: only the hash can tell.
    spoil: (path: string) => {
      const database = new Database(path);
      database.pragma('ignore_check_constraints = on');
      database.exec('drop trigger journal_never_updated');
      const changed =
        column === 'version'
          ? 'version - 1'
          : column === 'kind'
            ? "'themeChosen'"
            : column === 'body'
              ? "json_set(body, '$.added', 1)"
              : `${column} || '0'`;
      database.exec(`update journal set ${column} = ${changed} where seq = 42`);
      database.close();
    },
    error: { code: 'fileDamaged', record: 42, fault: 'hash' },
  })),
  {
    what: 'has no journal',
    spoil: (path) => spoil(path, 'drop table journal'),
    error: { code: 'fileDamaged', record: 0, fault: 'database' },
  },
  { what: 'has no record', spoil: (path) => spoil(path, 'delete from journal'), error: { code: 'fileEmpty' } },
  {
    what: 'is cut in half',
    spoil: (path) => truncateSync(path, 4096 * 20),
    error: { code: 'fileDamaged', record: 0, fault: 'database' },
  },
  {
    what: 'has pages overwritten',
    spoil: (path) => overwrite(path, 4096 * 8, 4096 * 30),
    error: { code: 'fileDamaged', record: 0, fault: 'database' },
  },
  {
    what: 'has its list of tables overwritten',
    spoil: (path) => overwrite(path, 100, 3900),
    error: { code: 'fileDamaged', record: 0, fault: 'database' },
  },
];

describe('a file that', () => {
  it.each(spoilings)('$what is refused, byte for byte as it was', ({ spoil: make, error }) => {
    const path = copy();
    make(path);
    const bytes = readFileSync(path);
    const backups: string[] = [];
    expect(openSessionFile(path, { backUp: (file) => backups.push(file) })).toMatchObject({ ok: false, error });
    expect(backups).toEqual([]);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    // A reader of a write-ahead file may leave its two companions, but no record goes into them.
    const beside = readdirSync(join(path, '..')).filter((name) => name !== basename(path));
    expect(beside.filter((name) => !/-(?:wal|shm)$/u.test(name))).toEqual([]);
    expect(beside.filter((name) => name.endsWith('-wal') && statSync(join(path, '..', name)).size > 0)).toEqual([]);
  });

  it('is held by this program or by another writer is refused, byte for byte as it was', () => {
    const ours = copy();
    const first = openSessionFile(ours, noBackup);
    if (!first.ok) throw new Error(first.error.code);
    const held = readFileSync(ours);
    expect(openSessionFile(ours, noBackup)).toMatchObject({ error: { code: 'fileLocked' } });
    expect(readFileSync(ours).equals(held)).toBe(true);
    first.value.close();
    expect(inspectSessionFile(ours)).toMatchObject({ ok: true });

    const theirs = copy();
    const other = new Database(theirs);
    other.exec('begin immediate');
    const bytes = readFileSync(theirs);
    expect(openSessionFile(theirs, noBackup)).toMatchObject({ error: { code: 'fileLocked' } });
    expect(readFileSync(theirs).equals(bytes)).toBe(true);
    other.exec('rollback');
    other.close();
    const opened = openSessionFile(theirs, noBackup);
    expect(opened.ok).toBe(true);
    if (opened.ok) opened.value.close();
  });

  it('is already there is not made anew', () => {
    const path = copy();
    const bytes = readFileSync(path);
    expect(createSessionFile(path)).toMatchObject({ error: { code: 'fileExists' } });
    expect(createSessionFile(join(path, '..', 'none', 'new.congress'))).toMatchObject({
      error: { code: 'folderMissing' },
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

describe('an untouched file', () => {
  it('opens and closes without a change to its records, its tables or its backup', () => {
    const path = copy();
    const before = inspectSessionFile(played);
    const backups: string[] = [];
    const opened = openSessionFile(path, { backUp: (file) => backups.push(file) });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(compareTables(opened.value)).toBeNull();
    opened.value.close();
    expect(backups).toEqual([]);
    expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('-wal'))).toEqual([]);
    expect(inspectSessionFile(path)).toEqual(before);
  });

  it.each([
    ["delete from meta where name = 'tables'"],
    ["delete from meta where name = 'tables'; update participant set name = '某某'"],
    ["delete from meta where name = 'tables'; alter table ballot add column extra text; create table stray (a) strict"],
  ])('is backed up as it was and rebuilt to the same rows after: %s', (sql) => {
    const path = copy();
    spoil(path, sql.replace('stray (a)', 'stray (a text)'));
    const bytes = readFileSync(path);
    const opened = openSessionFile(path, { backUp: (file) => copyFileSync(file, `${file}.bak`) });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(readFileSync(`${path}.bak`).equals(bytes)).toBe(true);
    expect(compareTables(opened.value)).toBeNull();
    const count = opened.value.database.prepare('select count(*) from ballot').pluck().get();
    opened.value.close();
    const live = new Database(played, { readonly: true });
    expect(live.prepare('select count(*) from ballot').pluck().get()).toBe(count);
    live.close();
  });
});

describe('a file whose tables must be rebuilt', () => {
  const stale = "delete from meta where name = 'tables'";

  it('is not kept locked when its backup cannot be made', () => {
    const path = copy();
    spoil(path, stale);
    const full = () => {
      throw new Error('no space left');
    };
    expect(() => openSessionFile(path, { backUp: full })).toThrow('no space left');
    const again = openSessionFile(path, noBackup);
    expect(again.ok).toBe(true);
    if (again.ok) again.value.close();
  });

  it('has in its backup what a pulled plug left beside it', () => {
    const path = copy();
    spoil(path, stale);
    // As after a pulled plug: the last record stands in the write-ahead log alone.
    const writer = new Database(path);
    writer.pragma('journal_mode = wal');
    writer.pragma('wal_autocheckpoint = 0');
    const before = writer.prepare('select count(*) from journal').pluck().get();
    const journal = openJournal(writer);
    journal.append([{ kind: 'themeChosen', body: { theme: 'light' } }], {
      at: '2026-11-24T09:00:00.000+08:00',
      actor: 'chair',
      requestId: 'beside-the-file',
    });
    for (const companion of ['', '-wal', '-shm']) copyFileSync(`${path}${companion}`, `${path}.plug${companion}`);
    writer.close();
    const pulled = `${path}.plug`;
    expect(statSync(`${pulled}-wal`).size).toBeGreaterThan(0);
    const opened = openSessionFile(pulled, { backUp: (file) => copyFileSync(file, `${file}.bak`) });
    if (!opened.ok) throw new Error(opened.error.code);
    opened.value.close();
    const kept = new Database(`${pulled}.bak`, { readonly: true });
    expect(kept.prepare('select count(*) from journal').pluck().get()).toBe(Number(before) + 1);
    kept.close();
  });
});

describe('a plain connection with recursive_triggers off', () => {
  it.each([
    'insert or replace into journal select * from journal where seq = 3',
    "replace into journal select seq, at, kind, version, actor, request_id, '{}', prev_hash, hash from journal where seq = 3",
    'update or replace journal set seq = 4 where seq = 3',
    'delete from journal',
  ])('cannot do: %s', (sql) => {
    const path = copy();
    const database = new Database(path);
    database.pragma('recursive_triggers = off');
    expect(database.pragma('recursive_triggers', { simple: true })).toBe(0);
    expect(() => database.exec(sql)).toThrow(/journal/u);
    database.close();
    expect(inspectSessionFile(path)).toEqual({ ...inspectSessionFile(played) });
  });
});
