// Proves that the tables are what the journal says: rebuilds them aside and compares row by row.

import Database from 'better-sqlite3';
import { openMaterialisers } from './materialise.ts';
import { cacheTables, readSchema } from './schema.ts';
import type { SessionFile } from './session-file.ts';

/** The first table whose rows differ from a rebuild in memory, or null when all are identical. */
export function compareTables(file: SessionFile): string | null {
  const memory = new Database(':memory:');
  try {
    memory.exec(readSchema().tables);
    const materialise = openMaterialisers(memory);
    memory.transaction(() => {
      for (const event of file.journal.events()) materialise(event);
    })();
    return cacheTables(memory).find((name) => dump(memory, name) !== dump(file.database, name)) ?? null;
  } finally {
    memory.close();
  }
}

/** All rows of a table as text, in an order of their own. */
function dump(database: Database.Database, name: string): string {
  // The name comes from the schema; an identifier cannot be bound, so it is quoted.
  const rows = database
    .prepare(`select * from "${name.replaceAll('"', '""')}"`)
    .raw()
    .all();
  return rows
    .map((row) => JSON.stringify(row))
    .toSorted()
    .join('\n');
}
