// A file of an earlier version of the program is read as it is: its tables are made anew beside it, never in it.

import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareTables } from '../../db/rebuild.ts';
import { readWithTables } from '../../db/session-file.ts';
import { playCongress } from '../service/played.ts';

let older = '';

beforeAll(async () => {
  older = join(mkdtempSync(join(tmpdir(), 'congress-older-')), 'older.congress');
  copyFileSync(await playCongress(13), older);
  const database = new Database(older);
  // As it would be had the program not known of music and of the counts beside the ballots.
  database.exec("drop table cue; drop table ballot_count; update meta set value = 'older' where name = 'tables'");
  database.close();
});

describe('a file with the tables of an earlier version', () => {
  it('is read with tables made from its journal', () => {
    const opened = readWithTables(older);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.readOnly).toBe(true);
    expect(opened.value.path).toBe(older);
    expect(compareTables(opened.value)).toBe(null);
    expect(() => opened.value.database.exec('delete from cue')).toThrow(/readonly/iu);
    opened.value.close();
  });

  it('keeps every byte', () => {
    const before = readFileSync(older);
    const opened = readWithTables(older);
    if (opened.ok) opened.value.close();
    expect(readFileSync(older).equals(before)).toBe(true);
  });
});
