// The tables of a session file and the digest that tells when they must be rebuilt from the journal.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Journal } from './journal.ts';
import { openMaterialisers } from './materialise.ts';

/** Grows when a materialiser changes what it writes, so that older files are rebuilt. */
const materialiserVersion = 4;

/** SQL text beside this file, as shipped. */
export interface SchemaText {
  readonly journal: string;
  readonly tables: string;
}

/** Reads the schema from the folder it is shipped in. */
export function readSchema(folder: URL = new URL('./', import.meta.url)): SchemaText {
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  // What is counted hangs on what is elected.
  return { journal: read('journal.sql'), tables: `${read('day-tables.sql')}\n${read('count-tables.sql')}` };
}

/** Digest of the tables and of what fills them; stored in `meta` and compared at opening. */
export function tablesDigest(schema: SchemaText): string {
  return createHash('sha256').update(`${materialiserVersion}\n${schema.tables}`).digest('hex');
}

/** Names of the materialised tables, children before parents. */
export function cacheTables(database: Database): string[] {
  return database
    .prepare<[], { name: string }>(
      `select name from sqlite_schema where type = 'table' and name not in ('journal', 'meta') and name not like 'sqlite_%'
       order by rowid desc`,
    )
    .all()
    .map(({ name }) => name);
}

/** Drops the cache and fills it again from the journal, in one transaction. */
export function rebuildTables(database: Database, journal: Journal, schema: SchemaText): void {
  database
    .transaction(() => {
      // Table names come from the file's own schema; an identifier cannot be bound, so it is quoted.
      for (const name of cacheTables(database)) database.exec(`drop table "${name.replaceAll('"', '""')}"`);
      database.exec(schema.tables);
      const materialise = openMaterialisers(database);
      // Read whole before the first write: one connection cannot write while a statement of its own is still reading.
      for (const event of [...journal.events()]) materialise(event);
      setTablesDigest(database, tablesDigest(schema));
    })
    .immediate();
}

/** What `meta` says the tables were made with, or null in a file whose tables were never made. */
export function readTablesDigest(database: Database): string | null {
  const row = database.prepare<[string], { value: string }>('select value from meta where name = ?').get('tables');
  return row?.value ?? null;
}

export function setTablesDigest(database: Database, digest: string): void {
  database
    .prepare('insert into meta (name, value) values (?, ?) on conflict (name) do update set value = excluded.value')
    .run('tables', digest);
}
