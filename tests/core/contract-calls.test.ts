// How calls are written down: strict inputs, an id for every act, and nothing read that is not named.

import { expect, it } from 'vitest';
import { chair, command, lobby, query } from '../../core/contract-calls.ts';

it('an act has an id and is marked as one; what its input does not name is refused', () => {
  const act = command(chair, {});
  expect([act.kind, act.reads]).toEqual(['command', []]);
  const requestId = '3f0c7a52-6f0e-4c0f-9d55-0c2b8f6f8a10';
  expect(act.input.safeParse({ requestId }).success).toBe(true);
  expect(act.input.safeParse({}).success).toBe(false);
  expect(act.input.safeParse({ requestId, more: 1 }).success).toBe(false);
});

it('a question and a call of the lobby read the tags they name, the lobby none where it names none', () => {
  expect(query<number>()(chair, ['roster'], {}).reads).toEqual(['roster']);
  expect(lobby<number>()(chair, {}).reads).toEqual([]);
  expect(lobby<number>()(chair, {}, ['hall'])).toMatchObject({ kind: 'lobby', reads: ['hall'] });
});
