// The journal: an append-only chain of records in one table, each sealed by the hash of the one before.

import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { type EventKind, eventVersions, type NewEvent, type RecordedEvent } from '../core/events.ts';
import { upcast } from './upcast.ts';

export const emptyHead = '0'.repeat(64);

/** One row as stored; `body` is the JSON text that is hashed. */
export interface JournalRow {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly version: number;
  readonly actor: string;
  readonly request_id: string;
  readonly body: string;
  readonly prev_hash: string;
  readonly hash: string;
}

/** What the chain says of itself: sound, or the first record that is not. */
export type ChainCheck =
  | { readonly sound: true; readonly records: number; readonly head: string }
  | { readonly sound: false; readonly seq: number; readonly fault: 'gap' | 'link' | 'hash' };

export interface Head {
  readonly records: number;
  readonly hash: string;
  /** Time of the last record, or null in an empty journal. */
  readonly at: string | null;
}

/** SHA-256 (hex) over everything in the row as stored, and the previous hash. */
export function hashRow(row: Omit<JournalRow, 'hash'>): string {
  const stored = [row.seq, row.at, row.kind, row.version, row.actor, row.request_id, row.body, row.prev_hash];
  return createHash('sha256').update(JSON.stringify(stored)).digest('hex');
}

/** A hash as it is printed and read aloud: its first 16 digits in groups of four. */
export function shortHash(hash: string): string {
  return (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');
}

export interface Journal {
  readonly head: () => Head;
  /** Appends the events of one command; call inside a transaction. */
  readonly append: (
    events: readonly NewEvent[],
    context: { at: string; actor: string; requestId: string },
  ) => RecordedEvent[];
  readonly findRequest: (requestId: string) => RecordedEvent | null;
  readonly events: (after?: number) => IterableIterator<RecordedEvent>;
  readonly check: () => ChainCheck;
  /** The first record of a kind or version this program does not know, or null. */
  readonly findNewer: () => { readonly seq: number; readonly kind: string } | null;
}

/** Prepares the statements of the journal once. */
export function openJournal(database: Database): Journal {
  const columns = 'seq, at, kind, version, actor, request_id, body, prev_hash, hash';
  const selectHead = database.prepare<[], Pick<JournalRow, 'seq' | 'hash' | 'at'>>(
    'select seq, hash, at from journal order by seq desc limit 1',
  );
  const insert = database.prepare(
    `insert into journal (${columns}) values (@seq, @at, @kind, @version, @actor, @request_id, @body, @prev_hash, @hash)`,
  );
  const selectRequest = database.prepare<[string], JournalRow>(`select ${columns} from journal where request_id = ?`);
  const selectAfter = database.prepare<[number], JournalRow>(
    `select ${columns} from journal where seq > ? order by seq`,
  );
  const selectKinds = database.prepare<[], { kind: string; version: number; seq: number }>(
    'select kind, version, min(seq) as seq from journal group by kind, version order by 3',
  );

  function head(): Head {
    const row = selectHead.get();
    return row === undefined
      ? { records: 0, hash: emptyHead, at: null }
      : { records: row.seq, hash: row.hash, at: row.at };
  }

  function* events(after = 0): IterableIterator<RecordedEvent> {
    for (const row of selectAfter.iterate(after)) yield rowToEvent(row);
  }

  return {
    head,
    append(newEvents, { at, actor, requestId }) {
      let { records, hash } = head();
      return newEvents.map((event, index) => {
        const row = {
          seq: records + 1,
          at,
          kind: event.kind,
          version: eventVersions[event.kind],
          actor,
          request_id: index === 0 ? requestId : `${requestId}#${index + 1}`,
          body: JSON.stringify(event.body),
          prev_hash: hash,
        };
        hash = hashRow(row);
        records = row.seq;
        insert.run({ ...row, hash });
        return { ...event, seq: row.seq, at, actor };
      });
    },
    findRequest(requestId) {
      const row = selectRequest.get(requestId);
      return row === undefined ? null : rowToEvent(row);
    },
    events,
    check() {
      let previous = { seq: 0, hash: emptyHead };
      for (const row of selectAfter.iterate(0)) {
        if (row.seq !== previous.seq + 1) return { sound: false, seq: previous.seq + 1, fault: 'gap' };
        if (row.prev_hash !== previous.hash) return { sound: false, seq: row.seq, fault: 'link' };
        if (hashRow(row) !== row.hash) return { sound: false, seq: row.seq, fault: 'hash' };
        previous = { seq: row.seq, hash: row.hash };
      }
      return { sound: true, records: previous.seq, head: previous.hash };
    },
    findNewer() {
      const known: ReadonlyMap<string, number> = new Map(Object.entries(eventVersions));
      const found = selectKinds.all().find(({ kind, version }) => version > (known.get(kind) ?? 0));
      return found === undefined ? null : { seq: found.seq, kind: found.kind };
    },
  };
}

/** Reads a stored row back; the chain, checked at opening, is what vouches for the body's shape. */
function rowToEvent(row: JournalRow): RecordedEvent {
  const kind = row.kind as EventKind;
  const event = { kind, body: upcast(kind, row.version, JSON.parse(row.body) as Record<string, unknown>) };
  return { ...event, seq: row.seq, at: row.at, actor: row.actor } as RecordedEvent;
}
