// A forger who knows the format: changes the journal, seals every record anew and rebuilds the tables from it.

import { copyFileSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { hashRow, type JournalRow, openJournal } from '../../db/journal.ts';
import { readSchema, rebuildTables } from '../../db/schema.ts';

let copies = 0;

/** A copy of the file with `sql` done to its journal and no trace of it in the chain or in the tables. */
export function forge(path: string, sql: string): string {
  copies += 1;
  const forged = `${path}.${copies}.forged`;
  copyFileSync(path, forged);
  const database = new SqliteDatabase(forged);
  database.exec('drop trigger journal_never_updated; drop trigger journal_never_deleted');
  const before = database.prepare('select total_changes()').pluck().get();
  database.exec(sql);
  if (database.prepare('select total_changes()').pluck().get() === before) throw new Error('Nothing was forged.');
  const reseal = database.prepare('update journal set prev_hash = @prev_hash, hash = @hash where seq = @seq');
  let head = '0'.repeat(64);
  for (const row of database.prepare<[], JournalRow>('select * from journal order by seq').all()) {
    const linked = { ...row, prev_hash: head };
    head = hashRow(linked);
    reseal.run({ seq: row.seq, prev_hash: linked.prev_hash, hash: head });
  }
  rebuildTables(database, openJournal(database), readSchema());
  database.close();
  return forged;
}
