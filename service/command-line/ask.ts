// Calls of the command line, made as the chair makes them.

import type { CallName, Input, Value } from '../../core/contract.ts';
import { sentenceOf } from '../../core/sentences.ts';
import { callAs, type Service } from '../dispatch.ts';

/** The answer as the chair gets it; a refusal is thrown as its sentence. */
export async function ask<Name extends CallName>(
  service: Service,
  name: Name,
  input: Input<Name>,
): Promise<Value<Name>> {
  const result = await callAs(service, 'chair')(name, input);
  if (!result.ok) throw new Error(sentenceOf(result.error));
  return result.value;
}

export type Act = (name: string, input: object) => Promise<unknown>;
