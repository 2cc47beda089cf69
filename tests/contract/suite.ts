// What a desk promises, whatever carries it: run against the door itself, Electron's IPC and the loopback host.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contract, type TopicName } from '../../core/contract.ts';
import { everyTag } from '../../core/events.ts';
import type { Role } from '../../core/people.ts';
import { openService, type Service } from '../../service/dispatch.ts';
import { samples } from '../service/played.ts';
import { surplusWithin, wellFormed } from './inputs.ts';

/** A desk as an untrusted page could use it: any name, any JSON value. */
export interface LooseDesk {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly subscribe: (topic: TopicName, listener: (value: unknown) => void) => () => void;
}

/** One host of a service: a desk for each role. */
export interface DeskHost {
  readonly desk: (role: Role) => Promise<LooseDesk>;
  readonly close: () => Promise<void>;
}

type Desks = (role: Role) => LooseDesk;

const roles: readonly Role[] = ['chair', 'staff', 'hall'];
const inputs = new Map<string, object>(Object.entries(wellFormed));
const matrix = Object.entries(contract).flatMap(([name, call]) =>
  roles.map((role) => ({
    role,
    name,
    input: inputs.get(name),
    schema: call.input,
    permitted: call.roles.includes(role),
  })),
);

/** A service in a folder of its own with the practice congress open. */
export async function openTestService(openHall: () => string | null = () => null): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'congress-desk-'));
  const ports = { now: () => new Date(), folder, stateFolder: join(folder, 'state'), samples, openHall };
  const service = openService({ ...ports, logFault: () => undefined });
  const opened = await service.dispatch('chair', 'openPractice', {});
  if (!opened.ok) throw new Error(opened.error.code);
  return service;
}

/** Describes the desk that `openHost` makes. */
export function describeDesk(title: string, openHost: (service: Service) => Promise<DeskHost>): void {
  describe(title, () => {
    let service: Service;
    let host: DeskHost;
    const desks = new Map<Role, LooseDesk>();
    const desk = (role: Role): LooseDesk => {
      const found = desks.get(role);
      if (found === undefined) throw new Error(`No desk for ${role}.`);
      return found;
    };
    beforeAll(async () => {
      service = await openTestService();
      host = await openHost(service);
      for (const role of roles) desks.set(role, await host.desk(role));
    });
    afterAll(async () => {
      await host.close();
      service.close();
    });
    describeRights(desk);
    describeActs(desk);
    describeTopics(desk);
  });
}

/** What stands at the end of the path within an accepted answer's value; undefined where there is nothing. */
function within(answer: unknown, ...path: readonly (string | number)[]): unknown {
  return ['value', ...path].reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    answer,
  );
}

/** Number of the last record. */
async function countRecords(desk: Desks): Promise<number> {
  return Number(within(await desk('chair').call('records', { before: null, limit: 1 }), 0, 'seq'));
}

function describeRights(desk: Desks): void {
  it.each(matrix.filter(({ permitted }) => !permitted))(
    'does not let the $role call $name',
    async ({ role, name, input }) => {
      const records = await countRecords(desk);
      expect(await desk(role).call(name, input)).toEqual({ ok: false, error: { code: 'forbidden', name } });
      expect(await desk(role).call(name, { surplus: 1 })).toMatchObject({ error: { code: 'forbidden' } });
      expect(await countRecords(desk)).toBe(records);
    },
  );

  it.each(matrix.filter(({ permitted }) => permitted))(
    'lets the $role call $name with its own fields and no other',
    async ({ role, name, input, schema }) => {
      expect(schema.safeParse(input).success).toBe(true);
      const records = await countRecords(desk);
      for (const wrong of [{ ...input, surplus: 1 }, null, [], 'x', 7]) {
        const refused = await desk(role).call(name, wrong);
        expect(refused).toMatchObject({ ok: false, error: { code: 'badInput', field: expect.stringMatching(/./u) } });
      }
      expect(await desk(role).call(name, { ...input, surplus: 1 })).toMatchObject({ error: { field: 'surplus' } });
      expect(await countRecords(desk)).toBe(records);
    },
  );

  it.each(surplusWithin)('takes no surplus field inside the fields of %s', async (name, input) => {
    expect(await desk('chair').call(name, input)).toMatchObject({ error: { code: 'badInput' } });
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'CheckIn', 'checkIn ', '签到', 'nothing'])(
    'does not know a call named %s, for any role',
    async (name) => {
      for (const role of roles)
        expect(await desk(role).call(name, {})).toEqual({ ok: false, error: { code: 'unknownCall', name } });
    },
  );
}

function describeActs(desk: Desks): void {
  it('carries out one request once, though it comes twice at one moment and again from another window', async () => {
    const before = await countRecords(desk);
    const input = { requestId: 'once-00001', participantId: 'p1', cancelLeave: false };
    const both = await Promise.all([desk('staff').call('checkIn', input), desk('staff').call('checkIn', input)]);
    const answers = [...both, await desk('chair').call('checkIn', input)];
    expect(answers.filter((answer) => within(answer, 'repeated') === false)).toHaveLength(1);
    expect(answers.filter((answer) => within(answer, 'repeated') === true)).toHaveLength(2);
    expect(answers.map((answer) => within(answer, 'seq'))).toEqual([before + 1, before + 1, before + 1]);
    expect(await countRecords(desk)).toBe(before + 1);
  });

  it('takes one id under two commands for two acts, and no id that could be taken for a stored one', async () => {
    const before = await countRecords(desk);
    const requestId = 'twice-0001';
    expect(await desk('chair').call('chooseTheme', { requestId, theme: 'light' })).toMatchObject({ ok: true });
    const taken = await desk('chair').call('takeScene', { requestId, choice: { kind: 'blank' } });
    expect(within(taken, 'repeated')).toBe(false);
    expect(await countRecords(desk)).toBe(before + 2);
    for (const wrong of ['twice-0001#2', 'chooseTheme:twice-0001', 'short', '签到签到签到签到'])
      expect(await desk('chair').call('chooseTheme', { requestId: wrong, theme: 'dark' })).toMatchObject({
        error: { code: 'badInput', field: 'requestId' },
      });
  });

  it('refuses a second request for the same act', async () => {
    const input = { requestId: 'again-0001', participantId: 'p2', cancelLeave: false };
    expect(await desk('staff').call('checkIn', input)).toMatchObject({ ok: true });
    const again = await desk('staff').call('checkIn', { ...input, requestId: 'again-0002' });
    expect(again).toMatchObject({ ok: false, error: { code: 'alreadyCheckedIn' } });
  });

  it('does not answer a request that was refused as if it had been carried out', async () => {
    const input = { requestId: 'refused-01', participantId: 'p3', reason: '误点' };
    const refused = await desk('staff').call('withdrawCheckIn', input);
    expect(refused).toMatchObject({ error: { code: 'notCheckedIn' } });
    expect(await desk('staff').call('withdrawCheckIn', input)).toEqual(refused);
  });
}

function describeTopics(desk: Desks): void {
  it('sends the present status first, every later one, and none after the listener has gone', async () => {
    const seen: unknown[] = [];
    const stop = desk('chair').subscribe('status', (value) => seen.push(value));
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    expect(seen[0]).toMatchObject({ touched: everyTag, session: { practice: true } });
    await desk('chair').call('chooseTheme', { requestId: 'topic-0001', theme: 'light' });
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    expect(seen[1]).toMatchObject({ touched: ['hall'], session: { hall: { theme: 'light' } } });
    stop();
    // A second listener tells when the next change has gone round.
    const others: unknown[] = [];
    const stopOther = desk('staff').subscribe('status', (value) => others.push(value));
    await vi.waitFor(() => expect(others).toHaveLength(1));
    await desk('chair').call('chooseTheme', { requestId: 'topic-0002', theme: 'dark' });
    await vi.waitFor(() => expect(others.length).toBeGreaterThan(1));
    expect(seen).toHaveLength(2);
    stopOther();
  });

  it('sends the hall its picture and nothing of the console', async () => {
    const ofConsole: unknown[] = [];
    const status: unknown[] = [];
    const pictures: unknown[] = [];
    const stages = (count: number) =>
      vi.waitFor(() => expect(ofConsole.at(-1)).toMatchObject({ session: { hall: { stages: count } } }));
    const stopConsole = desk('chair').subscribe('status', (value) => ofConsole.push(value));
    await stages(0);
    const stopStatus = desk('hall').subscribe('status', (value) => status.push(value));
    const stopScene = desk('hall').subscribe('scene', (value) => pictures.push(value));
    await vi.waitFor(() => expect(pictures.at(-1)).toMatchObject({ scene: { kind: 'blank' } }));
    await stages(1);
    await desk('chair').call('takeScene', { requestId: 'scene-0001', choice: { kind: 'title' } });
    await vi.waitFor(() => expect(pictures.at(-1)).toMatchObject({ scene: { kind: 'title' } }));
    expect(status).toEqual([]);
    stopScene();
    stopStatus();
    await stages(0);
    stopConsole();
  });

  it.each(['resultTable', 'elected'])('shows the hall no %s before the chair has released it', async (kind) => {
    const pictures: unknown[] = [];
    const stop = desk('hall').subscribe('scene', (value) => pictures.push(value));
    await vi.waitFor(() => expect(pictures.length).toBeGreaterThan(0));
    const choice = { kind, contestId: 'c1' };
    expect(await desk('chair').call('takeScene', { requestId: `early-${kind}`, choice })).toMatchObject({ ok: false });
    await desk('chair').call('takeScene', { requestId: `later-${kind}`, choice: { kind: 'attendance' } });
    await vi.waitFor(() => expect(pictures.at(-1)).toMatchObject({ scene: { kind: 'attendance' } }));
    expect(pictures.filter((value) => JSON.stringify(value).includes(`"kind":"${kind}"`))).toEqual([]);
    stop();
  });
}
