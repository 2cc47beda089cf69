// How every session file is opened for writing: one list, so that no connection is weaker than another.

import type { Database } from 'better-sqlite3';

/** 'CGRS' in the header of the file: what makes it a session file. */
export const applicationId = 0x43475253;

/** The format of the file; a higher one was written by a newer program. */
export const formatVersion = 1;

/** Sets durability, integrity and locking; better-sqlite3's own default for WAL is synchronous=NORMAL, which may lose commits. */
export function setWriterPragmas(database: Database): void {
  database.pragma('locking_mode = exclusive');
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  database.pragma('foreign_keys = on');
  database.pragma('recursive_triggers = on');
  database.pragma('trusted_schema = off');
}

/** The same guards for a connection that only looks. */
export function setReaderPragmas(database: Database): void {
  database.pragma('foreign_keys = on');
  database.pragma('recursive_triggers = on');
  database.pragma('trusted_schema = off');
  database.pragma('query_only = on');
}
