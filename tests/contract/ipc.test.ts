// The desk over Electron's IPC, with a stand-in that copies every message as Electron does.

import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../core/people.ts';
import { callChannel, topicChannel } from '../../electron/desk-channel.ts';
import { connectDesk, type IpcDoor } from '../../electron/ipc.ts';
import type { Service } from '../../service/dispatch.ts';
import { describeDesk, type LooseDesk, openTestService } from './suite.ts';

type Listener = (event: unknown, ...args: unknown[]) => unknown;

/** One window: its sender, what arrives in it, and how it is closed. */
interface Window {
  readonly contents: WebContents;
  readonly received: EventEmitter;
  readonly close: () => void;
}

function openWindow(id: number): Window {
  const received = new EventEmitter();
  const life = new EventEmitter();
  let destroyed = false;
  // Electron's type is far larger than what is used of it: Object.create(null) has no type to contradict.
  const contents: WebContents = Object.assign(Object.create(null), {
    id,
    isDestroyed: () => destroyed,
    once: (name: string, listener: () => void) => life.once(name, listener),
    send(channel: string, value: unknown) {
      if (destroyed) throw new TypeError('Object has been destroyed');
      const copied: unknown = structuredClone(value);
      queueMicrotask(() => received.emit(channel, copied));
    },
  });
  const close = () => {
    destroyed = true;
    life.emit('destroyed');
  };
  return { contents, received, close };
}

/** What lies between the pages and the trusted side: values are copied, never shared. */
function connect(service: Service) {
  const handlers = new Map<string, Listener>();
  const listeners = new EventEmitter();
  const ipc: IpcDoor = Object.assign(Object.create(null), {
    handle: (channel: string, handler: Listener) => handlers.set(channel, handler),
    on: (channel: string, listener: Listener) => listeners.on(channel, listener),
  });
  const roleById = new Map<number, Role>();
  let lastId = 0;
  connectDesk(ipc, service, (sender) => roleById.get(sender.id) ?? null);
  return {
    open(role: Role | null): Window {
      lastId += 1;
      if (role !== null) roleById.set(lastId, role);
      return openWindow(lastId);
    },
    async invoke(window: Window, ...args: unknown[]): Promise<unknown> {
      const handler = handlers.get(callChannel);
      if (handler === undefined) throw new Error('No handler registered.');
      return structuredClone(await handler({ sender: window.contents }, ...structuredClone(args)));
    },
    send(window: Window, asked: unknown): void {
      listeners.emit(topicChannel, { sender: window.contents }, structuredClone(asked));
    },
  };
}

/** The desk of a page, as the preload makes it. */
function deskOf(electron: ReturnType<typeof connect>, window: Window): LooseDesk {
  let asked = 0;
  return {
    call: (name, input) => electron.invoke(window, name, input),
    subscribe(topic, listener) {
      asked += 1;
      const id = `asked-${asked}`;
      const receive = (sent: { readonly id: string; readonly value: unknown }) => {
        if (sent.id === id) listener(sent.value);
      };
      window.received.on(topicChannel, receive);
      electron.send(window, { id, topic, on: true });
      return () => {
        window.received.off(topicChannel, receive);
        electron.send(window, { id, topic, on: false });
      };
    },
  };
}

describeDesk("Electron's IPC", async (service) => {
  const electron = connect(service);
  return { desk: async (role) => deskOf(electron, electron.open(role)), close: async () => undefined };
});

describe('a window', () => {
  let service: Service;
  let electron: ReturnType<typeof connect>;
  beforeAll(async () => {
    service = await openTestService();
    electron = connect(service);
  });
  afterAll(() => service.close());

  /** Everything a window is sent until all that waits has been delivered, after `act`. */
  async function received(window: Window, act: () => void): Promise<unknown[]> {
    const seen: unknown[] = [];
    window.received.on(topicChannel, (sent) => seen.push(sent));
    act();
    await new Promise((resolve) => setImmediate(resolve));
    return seen;
  }

  it('that the program did not open is told nothing but that it may not', async () => {
    const stranger = electron.open(null);
    expect(await deskOf(electron, stranger).call('lobby', {})).toMatchObject({ error: { code: 'forbidden' } });
    const asked = { id: 'x', topic: 'scene', on: true };
    expect(await received(stranger, () => electron.send(stranger, asked))).toEqual([]);
    const own = electron.open('hall');
    expect(await received(own, () => electron.send(own, asked))).not.toEqual([]);
    own.close();
  });

  it('has the role of its sender, whatever the message says', async () => {
    const input = { requestId: 'faked-0001', note: '' };
    const answer = await electron.invoke(electron.open('hall'), 'adjourn', input, 'chair');
    expect(answer).toMatchObject({ error: { code: 'forbidden' } });
  });

  it.each([undefined, null, 7, {}, ['lobby']])('cannot call by a name that is %j', async (name) => {
    expect(await electron.invoke(electron.open('chair'), name, {})).toMatchObject({ ok: false });
  });

  it.each([
    undefined,
    'status',
    { id: 'x', topic: 'ballots', on: true },
    { id: 7, topic: 'status', on: true },
    { id: 'x'.repeat(80), topic: 'status', on: true },
    { id: 'x', topic: 'status', on: 'yes' },
    { id: 'x', topic: 'constructor', on: true },
  ])('that asks for a topic with %j gets nothing', async (asked) => {
    const window = electron.open('chair');
    expect(await received(window, () => electron.send(window, asked))).toEqual([]);
  });

  it('that is closed is no longer counted as a hall and is sent nothing more', async () => {
    const desk = deskOf(electron, electron.open('chair'));
    const status: unknown[] = [];
    const stages = (count: number) =>
      vi.waitFor(() => expect(status.at(-1)).toMatchObject({ session: { hall: { stages: count } } }));
    const stop = desk.subscribe('status', (value) => status.push(value));
    const hall = electron.open('hall');
    deskOf(electron, hall).subscribe('scene', () => undefined);
    await stages(1);
    hall.close();
    await stages(0);
    const taken = desk.call('takeScene', { requestId: 'closed-001', choice: { kind: 'title' } });
    expect(await taken).toMatchObject({ ok: true });
    stop();
  });

  it('that asks twice under one id listens once', async () => {
    const status: unknown[] = [];
    const stop = service.subscribe('chair', 'status', (value) => status.push(value));
    const hall = electron.open('hall');
    for (const on of [true, true]) electron.send(hall, { id: 'same', topic: 'scene', on });
    expect(status.at(-1)).toMatchObject({ session: { hall: { stages: 1 } } });
    electron.send(hall, { id: 'same', topic: 'scene', on: false });
    expect(status.at(-1)).toMatchObject({ session: { hall: { stages: 0 } } });
    stop?.();
  });
});
