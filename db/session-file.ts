// Opens and makes session files: what is not a sound file of this program is refused and left as it was.

import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { RecordedEvent } from '../core/events.ts';
import { accept, type Result, refuse } from '../core/result.ts';
import { type Journal, openJournal } from './journal.ts';
import { openMaterialisers } from './materialise.ts';
import { applicationId, formatVersion, setReaderPragmas, setWriterPragmas } from './pragmas.ts';
import {
  readSchema,
  readTablesDigest,
  rebuildTables,
  type SchemaText,
  setTablesDigest,
  tablesDigest,
} from './schema.ts';
import { openVersions, type Versions } from './versions.ts';

export interface SessionFile {
  readonly path: string;
  readonly database: Database.Database;
  readonly journal: Journal;
  readonly materialise: (event: RecordedEvent) => void;
  readonly readOnly: boolean;
  /** What reads may remember, and until when. */
  readonly versions: Versions;
  /** Runs `work` in one immediate transaction; a throw rolls it back whole. */
  readonly write: <Value>(work: () => Value) => Value;
  readonly close: () => void;
}

export interface OpeningPorts {
  /** Called with the file before its tables are rebuilt; must leave a copy. */
  readonly backUp: (path: string) => void;
}

/**
 * Makes a new session file with an empty journal.
 * Refusals: `fileExists`, `folderMissing`.
 */
export function createSessionFile(path: string, schema: SchemaText = readSchema()): Result<SessionFile> {
  if (existsSync(path)) return refuse({ code: 'fileExists', path });
  const database = openDatabase(path, {});
  if (database === null) return refuse({ code: 'folderMissing', path });
  database.pragma(`application_id = ${applicationId}`);
  database.pragma(`user_version = ${formatVersion}`);
  setWriterPragmas(database);
  database
    .transaction(() => {
      database.exec(schema.journal);
      database.exec(schema.tables);
      setTablesDigest(database, tablesDigest(schema));
    })
    .immediate();
  database.pragma('wal_checkpoint(truncate)');
  return accept(sessionFile(path, database, false));
}

/**
 * Opens a session file for writing after looking at it read-only: nothing is written before every check has passed.
 * Refusals: `fileMissing`, `notSessionFile`, `fileNewer`, `fileLocked`, `fileNotWritable`,
 * `fileDamaged` (with the first bad record).
 */
export function openSessionFile(
  path: string,
  ports: OpeningPorts,
  schema: SchemaText = readSchema(),
): Result<SessionFile> {
  const looked = inspectSessionFile(path);
  if (!looked.ok) return looked;

  const database = openDatabase(path, { fileMustExist: true, timeout: 0 });
  if (database === null) return refuse({ code: 'fileLocked', path });
  try {
    setWriterPragmas(database);
    // Exclusive mode takes its lock at the first write: take it now, not in the middle of the meeting.
    database.exec('begin immediate; commit');
  } catch (error) {
    database.close();
    if (isBusy(error)) return refuse({ code: 'fileLocked', path });
    if (isUnwritable(error)) return refuse({ code: 'fileNotWritable', path });
    throw error;
  }
  try {
    const journal = openJournal(database);
    if (readTablesDigest(database) !== tablesDigest(schema)) {
      // After a pulled plug the newest records lie beside the file: into it first, or the copy lacks them.
      database.pragma('wal_checkpoint(truncate)');
      ports.backUp(path);
      rebuildTables(database, journal, schema);
    }
    return accept(sessionFile(path, database, false));
  } catch (error) {
    // A connection left open would keep the file locked until the program ends.
    database.close();
    throw error;
  }
}

/**
 * Opens a file whose chain does not hold for looking at what its tables say; nothing can be written.
 * Refusals: those of `readSessionFile`, `fileNewer`, and `fileDamaged` where the tables themselves cannot be read.
 */
export function viewSessionFile(path: string, schema: SchemaText = readSchema()): Result<SessionFile> {
  const opened = readSessionFile(path);
  if (!opened.ok) return opened;
  const { database, journal } = opened.value;
  try {
    const newer = journal.findNewer();
    const isReadable =
      database.pragma('quick_check', { simple: true }) === 'ok' &&
      readTablesDigest(database) === tablesDigest(schema) &&
      journal.head().records > 0;
    if (newer === null && isReadable) return opened;
    database.close();
    return newer === null
      ? refuse({ code: 'fileDamaged', path, record: 0, fault: 'tables' })
      : refuse({ code: 'fileNewer', path, record: newer.seq });
  } catch (error) {
    database.close();
    if (isCorrupt(error)) return refuse({ code: 'fileDamaged', path, record: 0, fault: 'database' });
    throw error;
  }
}

/** Opens a file that stays as it is: for looking at a damaged or foreign copy, and for `verify`. */
export function readSessionFile(path: string): Result<SessionFile> {
  const header = checkHeader(path);
  if (!header.ok) return header;
  const database = openDatabase(path, { readonly: true, fileMustExist: true, timeout: 0 });
  if (database === null) return refuse({ code: 'fileMissing', path });
  try {
    setReaderPragmas(database);
    database.prepare('select count(*) from journal').get();
  } catch (error) {
    database.close();
    if (isBusy(error)) return refuse({ code: 'fileLocked', path });
    if (isUnwritable(error)) return refuse({ code: 'fileNotWritable', path });
    if (isCorrupt(error)) return refuse({ code: 'fileDamaged', path, record: 0, fault: 'database' });
    throw error;
  }
  return accept(sessionFile(path, database, true));
}

/**
 * Opens a file for reading with the tables this version knows: where another version made them, they are made anew from
 * the journal in memory, and the file stays as it is. Refusals: those of `readSessionFile`.
 */
export function readWithTables(path: string, schema: SchemaText = readSchema()): Result<SessionFile> {
  const opened = readSessionFile(path);
  if (!opened.ok || readTablesDigest(opened.value.database) === tablesDigest(schema)) return opened;
  const image = opened.value.database.serialize();
  opened.value.close();
  // A database in memory has no write-ahead file: its header must not ask for one.
  image[18] = 1;
  image[19] = 1;
  const memory = new Database(image);
  rebuildTables(memory, openJournal(memory), schema);
  memory.pragma('query_only = on');
  return accept(sessionFile(path, memory, true));
}

/** Looks at a file without writing to it: header, version, lock, database check, chain. */
export function inspectSessionFile(path: string): Result<{ readonly records: number; readonly head: string }> {
  const opened = readSessionFile(path);
  if (!opened.ok) return opened;
  const { database, journal } = opened.value;
  try {
    const quick = database.pragma('quick_check', { simple: true });
    if (quick !== 'ok') return refuse({ code: 'fileDamaged', path, record: 0, fault: 'database' });
    const newer = journal.findNewer();
    if (newer !== null) return refuse({ code: 'fileNewer', path, record: newer.seq });
    const chain = journal.check();
    if (!chain.sound) return refuse({ code: 'fileDamaged', path, record: chain.seq, fault: chain.fault });
    if (chain.records === 0) return refuse({ code: 'fileEmpty', path });
    return accept({ records: chain.records, head: chain.head });
  } catch (error) {
    if (isBusy(error)) return refuse({ code: 'fileLocked', path });
    if (isCorrupt(error)) return refuse({ code: 'fileDamaged', path, record: 0, fault: 'database' });
    throw error;
  } finally {
    database.close();
  }
}

function checkHeader(path: string): Result<null> {
  if (!existsSync(path) || !statSync(path).isFile()) return refuse({ code: 'fileMissing', path });
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header, 0, 100, 0) < 100) return refuse({ code: 'notSessionFile', path });
  } finally {
    closeSync(file);
  }
  const isSqlite = header.toString('latin1', 0, 16) === 'SQLite format 3\0';
  if (!isSqlite || header.readUInt32BE(68) !== applicationId) return refuse({ code: 'notSessionFile', path });
  if (header.readUInt32BE(60) > formatVersion) return refuse({ code: 'fileNewer', path, record: 0 });
  return accept(null);
}

function openDatabase(path: string, options: Database.Options): Database.Database | null {
  try {
    return new Database(path, options);
  } catch (error) {
    if (error instanceof Database.SqliteError || error instanceof TypeError) return null;
    throw error;
  }
}

function sessionFile(path: string, database: Database.Database, readOnly: boolean): SessionFile {
  const journal = openJournal(database);
  const materialise = readOnly ? refuseToWrite : openMaterialisers(database);
  const versions = openVersions();
  return {
    path,
    database,
    journal,
    materialise(event) {
      materialise(event);
      versions.note(event.kind);
    },
    readOnly,
    versions,
    write(work) {
      try {
        return database.transaction(work).immediate();
      } catch (error) {
        versions.noteAll();
        throw error;
      }
    },
    close: () => {
      if (!readOnly) database.pragma('wal_checkpoint(truncate)');
      database.close();
    },
  };
}

function refuseToWrite(): never {
  throw new Error('This session file is open for reading only.');
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED'))
  );
}

/** A read-only stick or folder: a write-ahead file cannot even be read where nothing can stand beside it. */
function isUnwritable(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    ['SQLITE_CANTOPEN', 'SQLITE_READONLY'].some((code) => error.code.startsWith(code))
  );
}

function isCorrupt(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_ERROR'].some((code) => error.code.startsWith(code))
  );
}
