// The one door: every call and every role, directly and through the loopback host.

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../core/contract.ts';
import type { Role } from '../../core/people.ts';
import { sentenceCodes } from '../../core/sentences.ts';
import { openService, type Service } from '../../service/dispatch.ts';
import { type Loopback, startLoopback } from '../../service/loopback/server.ts';
import { samples } from '../service/played.ts';

const roles: readonly Role[] = ['chair', 'staff', 'hall'];
const folder = mkdtempSync(join(tmpdir(), 'congress-door-'));
let service: Service;
let host: Loopback;

beforeAll(async () => {
  const ports = { now: () => new Date(), folder, stateFolder: join(folder, 'state'), samples, openHall: () => null };
  service = openService({ ...ports, logFault: () => undefined });
  host = await startLoopback(service, { folder: new URL('file:///nowhere/'), port: 0, logFault: () => undefined });
  await service.dispatch('chair', 'openPractice', {});
});
afterAll(async () => {
  await host.close();
  service.close();
});

const paths: Readonly<Record<Role, string>> = { chair: '/console/', staff: '/staff/', hall: '/stage/' };

async function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const all = { 'content-type': 'application/json', origin: host.origin, ...headers };
  return fetch(host.origin + path, { method: 'POST', headers: all, body: JSON.stringify(body) });
}

/** Exchanges a fresh secret for the role's cookie. */
async function enter(role: Role): Promise<string> {
  const secret = new URL(host.address(role)).hash.slice(1);
  const response = await post(`${paths[role]}enter`, { secret });
  expect(response.status).toBe(204);
  expect((await post(`${paths[role]}enter`, { secret })).status).toBe(401);
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toContain(`HttpOnly; SameSite=Strict; Path=${paths[role]}`);
  return cookie.split(';')[0] ?? '';
}

describe('the door', () => {
  const matrix = Object.entries(contract).flatMap(([name, { roles: allowed }]) =>
    roles.filter((role) => !allowed.includes(role)).map((role) => [role, name] as const),
  );

  it.each(matrix)('does not let the %s call %s', async (role, name) => {
    expect(await service.dispatch(role, name, {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it.each(['constructor', '__proto__', 'toString', 'nothing'])('does not know %s', async (name) => {
    expect(await service.dispatch('chair', name, {})).toMatchObject({ error: { code: 'unknownCall' } });
  });

  it.each(Object.keys(contract))('takes nothing but its own fields for %s', async (name) => {
    expect(await service.dispatch('chair', name, { surplus: 1 })).toMatchObject({ error: { code: 'badInput' } });
  });

  it('carries out one request once', async () => {
    const input = { requestId: 'request-0001', participantId: 'p1', cancelLeave: false };
    const first = await service.dispatch('staff', 'checkIn', input);
    const second = await service.dispatch('staff', 'checkIn', input);
    expect(first).toMatchObject({ ok: true, value: { repeated: false } });
    expect(second).toMatchObject({ ok: true, value: { repeated: true } });
    expect(await service.dispatch('staff', 'checkIn', { ...input, requestId: 'request-0002' })).toMatchObject({
      error: { code: 'alreadyCheckedIn' },
    });
  });
});

describe('the loopback host', () => {
  it('answers the same as the door, to the role of the cookie', async () => {
    const cookie = await enter('chair');
    const answered: unknown = await (await post('/console/call/attendance', {}, { cookie })).json();
    expect(answered).toEqual(JSON.parse(JSON.stringify(await service.dispatch('chair', 'attendance', {}))));
  });

  it('gives the hall no right of the console', async () => {
    const cookie = await enter('hall');
    expect((await post('/console/call/attendance', {}, { cookie })).status).toBe(401);
    expect(await (await post('/stage/call/attendance', {}, { cookie })).json()).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect((await fetch(`${host.origin}/console/topic/status`, { headers: { cookie } })).status).toBe(401);
  });

  it('refuses strangers', async () => {
    expect((await post('/console/call/attendance', {})).status).toBe(401);
    expect((await post('/console/enter', { secret: 'guessed' })).status).toBe(401);
    expect((await post('/console/enter', {}, { origin: 'http://example.invalid' })).status).toBe(403);
    expect((await post('/console/enter', {}, { 'content-type': 'text/plain' })).status).toBe(403);
    expect((await fetch(`${host.origin}/console/`, { method: 'PUT' })).status).toBe(405);
    expect((await fetch(`${host.origin}/../package.json`)).status).toBe(404);
  });

  it('sends the present picture first and every later one', async () => {
    const cookie = await enter('hall');
    const response = await fetch(`${host.origin}/stage/topic/scene`, { headers: { cookie } });
    const reader = response.body?.getReader();
    const read = async () => new TextDecoder().decode((await reader?.read())?.value);
    let seen = await read();
    expect(seen).toContain('"kind":"blank"');
    await service.dispatch('chair', 'takeScene', { requestId: 'scene-000001', choice: { kind: 'title' } });
    while (!seen.includes('"kind":"title"')) seen += await read();
    await reader?.cancel();
    expect(
      await service.dispatch('chair', 'takeScene', {
        requestId: 'scene-000002',
        choice: { kind: 'resultTable', contestId: 'c1' },
      }),
    ).toMatchObject({
      error: { code: 'resultNotReleased' },
    });
  });
});

describe('every refusal', () => {
  it('has a sentence', () => {
    const sources = ['core/decide', 'core/scenes', 'service', 'service/import', 'db'].flatMap((name) => {
      const at = fileURLToPath(new URL(`../../${name}/`, import.meta.url));
      return readdirSync(at)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join(at, file), 'utf8'));
    });
    const codes = sources.flatMap((text) =>
      [...text.matchAll(/refuse\(\{\s*code: '(\w+)'/gu)].map(([, code]) => code ?? ''),
    );
    expect(codes.length).toBeGreaterThan(60);
    expect(codes.filter((code) => !sentenceCodes().includes(code))).toEqual([]);
  });
});
