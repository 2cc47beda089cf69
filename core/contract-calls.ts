// How a call of the contract is written down: what kind it is, who may make it, what it takes and gives.

import { z } from 'zod';
import { requestId } from './contract-inputs.ts';
import type { Tag } from './events.ts';
import type { Role } from './people.ts';
import type { Saved } from './views.ts';

/** One call of the contract. `value` exists only for the compiler. */
export interface Call<Kind extends 'query' | 'command' | 'lobby', Input extends z.ZodType, Value> {
  readonly kind: Kind;
  readonly roles: readonly Role[];
  readonly input: Input;
  /** Tags a query reads; empty for commands. */
  readonly reads: readonly Tag[];
  readonly value: (value: Value) => Value;
}

export const chair: readonly Role[] = ['chair'];
export const desk: readonly Role[] = ['chair', 'staff'];

/** A question: read-only, answered from what has been committed. */
export function query<Value>() {
  return <Input extends z.ZodRawShape>(roles: readonly Role[], reads: readonly Tag[], input: Input) => ({
    kind: 'query' as const,
    roles,
    reads,
    input: z.strictObject(input),
    value: (value: Value) => value,
  });
}

/** An act on the open session: written to the journal, at most once a requestId. */
export function command<Input extends z.ZodRawShape>(roles: readonly Role[], input: Input) {
  const reads: readonly Tag[] = [];
  return {
    kind: 'command' as const,
    roles,
    reads,
    input: z.strictObject({ requestId, ...input }),
    value: (value: Saved) => value,
  };
}

/** An act on files and windows, outside the journal of a session. */
export function lobby<Value>() {
  return <Input extends z.ZodRawShape>(roles: readonly Role[], input: Input, reads: readonly Tag[] = []) => ({
    kind: 'lobby' as const,
    roles,
    reads,
    input: z.strictObject(input),
    value: (value: Value) => value,
  });
}
