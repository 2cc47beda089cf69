// What a handler is given: the open file and the ports to the world outside, never globals.

import type { CommandName, Input, QueryName, Value } from '../core/contract.ts';
import type { Decision } from '../core/decision.ts';
import type { Result } from '../core/result.ts';
import type { Store } from '../db/open.ts';

export interface QueryContext {
  readonly store: Store;
  readonly papersFolder: string;
  readonly printing: 'file' | 'page';
  readonly stages: number;
  /** Who is signed on at the station that asks, or null. */
  readonly operatorId: string | null;
}

/** Reads and answers; may wait for a file to be parsed, never writes. */
export type QueryHandler<Name extends QueryName> = (
  context: QueryContext,
  input: Input<Name>,
) => Result<Value<Name>> | Promise<Result<Value<Name>>>;

/**
 * Decides an act. What must be awaited (an uploaded file) is done first, outside the transaction;
 * the function it answers with runs inside it and sees the facts as they then are.
 */
export type CommandHandler<Name extends CommandName> = (
  store: Store,
  input: Input<Name>,
  /** Who is signed on at the station that acts, or null. */
  operatorId: string | null,
) => (() => Decision) | Promise<() => Decision>;
