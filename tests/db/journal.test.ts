// The journal keeps what was written, and a file that was touched is not opened.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../db/open.ts';
import { compareTables } from '../../db/rebuild.ts';
import { inspectSessionFile, openSessionFile, readSessionFile } from '../../db/session-file.ts';
import { verifyStore } from '../../service/verify.ts';
import { playCongress } from '../service/played.ts';

let played = '';
let copies = 0;
const noBackup = { backUp: () => undefined };

/** A copy to spoil. */
function copy(): string {
  copies += 1;
  const path = `${played}.${copies}.copy`;
  copyFileSync(played, path);
  return path;
}

function codeOf(result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string {
  return result.error?.code ?? 'opened';
}

beforeAll(async () => {
  played = await playCongress(7);
});

describe('a record', () => {
  const acts = [
    ['changed', "update journal set body = '{}' where seq = 3"],
    ['deleted', 'delete from journal where seq = 3'],
    [
      'written behind a gap',
      "insert into journal select seq + 2, at, kind, version, actor, 'gap-request', body, hash, printf('%064d', 1) from journal order by seq desc limit 1",
    ],
    [
      'linked to nothing',
      "insert into journal select seq + 1, at, kind, version, actor, 'link-request', body, printf('%064d', 2), printf('%064d', 3) from journal order by seq desc limit 1",
    ],
    ['replaced by number', 'insert or replace into journal select * from journal where seq = 3'],
    [
      'replaced by request',
      "insert or replace into journal select (select max(seq) + 1 from journal), at, kind, version, actor, request_id, body, (select hash from journal order by seq desc limit 1), printf('%064d', 4) from journal where seq = 3",
    ],
  ] as const;

  it.each(acts)('is never %s, whatever the pragmas of the connection', (_what, sql) => {
    const database = new Database(copy());
    const before = database.prepare('select count(*) as n, max(seq) as last from journal').get();
    expect(() => database.exec(sql)).toThrow(/journal/u);
    expect(database.prepare('select count(*) as n, max(seq) as last from journal').get()).toEqual(before);
    database.close();
  });

  it('of which one character was changed behind the triggers is located', () => {
    const path = copy();
    const database = new Database(path);
    database.exec(
      "drop trigger journal_never_updated; update journal set body = replace(body, '沈国星', '沈国早') where seq = 1",
    );
    database.close();
    const bytes = readFileSync(path);
    expect(inspectSessionFile(path)).toMatchObject({ error: { code: 'fileDamaged', record: 1, fault: 'hash' } });
    expect(codeOf(openSessionFile(path, noBackup))).toBe('fileDamaged');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

describe('opening', () => {
  it('refuses what is no session file and leaves it as it was', () => {
    const path = `${played}.txt`;
    writeFileSync(path, 'x'.repeat(500));
    expect(codeOf(openSessionFile(path, noBackup))).toBe('notSessionFile');
    expect(readFileSync(path, 'utf8')).toBe('x'.repeat(500));
    const other = `${played}.other`;
    new Database(other).exec('create table t (a)').close();
    expect(codeOf(openSessionFile(other, noBackup))).toBe('notSessionFile');
    expect(codeOf(openSessionFile(`${played}.none`, noBackup))).toBe('fileMissing');
  });

  it('refuses a newer file, by its format or by an event it does not know', () => {
    const format = copy();
    new Database(format).exec('pragma user_version = 99').close();
    expect(codeOf(openSessionFile(format, noBackup))).toBe('fileNewer');
  });

  it('refuses a file that another program holds', () => {
    const path = copy();
    const first = openSessionFile(path, noBackup);
    expect(codeOf(first)).toBe('opened');
    expect(codeOf(openSessionFile(path, noBackup))).toBe('fileLocked');
    if (first.ok) first.value.close();
  });

  it('rebuilds tables of another make from the journal, after a backup, to the same rows', () => {
    const path = copy();
    new Database(path).exec("update meta set value = 'older'; delete from ballot").close();
    const backups: string[] = [];
    const opened = openSessionFile(path, { backUp: (file) => backups.push(file) });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(backups).toEqual([path]);
    expect(compareTables(opened.value)).toBeNull();
    opened.value.close();
  });
});

describe('verification', () => {
  it('finds the played congress sound, and a ballot changed in the tables', () => {
    const path = copy();
    const sound = readSessionFile(path);
    if (!sound.ok) throw new Error(sound.error.code);
    expect(verifyStore(openStore(sound.value))).toBeNull();
    sound.value.close();
    new Database(path).exec("update ballot set marks = replace(marks, 'O', 'A') where entry = 5").close();
    const spoiled = readSessionFile(path);
    if (!spoiled.ok) throw new Error(spoiled.error.code);
    expect(verifyStore(openStore(spoiled.value))).toContain('ballot');
    spoiled.value.close();
  });

  it('finds nobody and a ballot in one record or in one row', () => {
    const opened = readSessionFile(played);
    if (!opened.ok) throw new Error(opened.error.code);
    for (const event of opened.value.journal.events()) {
      const text = JSON.stringify(event.body);
      expect(/"marks"/u.test(text) && /"participantId"|"presentIds"|"participants"/u.test(text)).toBe(false);
    }
    const columns = opened.value.database.prepare('select name from pragma_table_info(?)').pluck().all('ballot');
    expect(columns).toEqual([
      'contest_id',
      'entry',
      'pass',
      'bundle',
      'place',
      'marks',
      'write_ins',
      'valid',
      'chosen',
      'doubts',
      'ruling',
      'ruling_no',
      'corrected',
      'struck',
    ]);
    opened.value.close();
  });
});
