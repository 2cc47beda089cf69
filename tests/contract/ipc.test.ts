// The desk over Electron's IPC, from the page's own preload to the door, with a stand-in that copies every message.

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../core/people.ts';
import { callChannel, topicChannel } from '../../electron/desk-channel.ts';
import { connectDesk, type IpcDoor } from '../../electron/ipc.ts';
import { origin } from '../../electron/protocol.ts';
import type { Service } from '../../service/dispatch.ts';
import { type FakeFrame, FakeIpcMain, ownFrame, settleAll } from '../electron/fake-electron.ts';
import { FakeContents } from '../electron/fake-window.ts';
import { loadPreload } from '../electron/page.ts';
import { describeDesk, openTestService } from './suite.ts';

/** The trusted side of one program; `open` makes a window that has the role, or none. */
function connect(service: Service) {
  const main = new FakeIpcMain();
  const roleById = new Map<number, Role>();
  const log: string[] = [];
  // Electron's type is far larger than what is used of it: Object.create(null) has no type to contradict.
  const door: IpcDoor = Object.assign(Object.create(null), { handle: main.handle.bind(main), on: main.on.bind(main) });
  connectDesk(door, service, {
    origin,
    roleOf: ({ id }) => roleById.get(id) ?? null,
    logFault: (line) => log.push(line),
  });
  return {
    main,
    log,
    open(role: Role | null): FakeContents {
      const contents = new FakeContents();
      if (role !== null) roleById.set(contents.id, role);
      return contents;
    },
    page: (contents: FakeContents) => loadPreload(main, contents),
    send: (contents: FakeContents, asked: unknown, frame: FakeFrame | null = ownFrame) =>
      main.receive(contents, frame, topicChannel, asked),
    invoke: (contents: FakeContents, frame: FakeFrame | null, ...args: unknown[]) =>
      main.invoke(contents, frame, callChannel, ...args),
  };
}

describeDesk("Electron's IPC", async (service) => {
  const electron = connect(service);
  return { desk: (role) => electron.page(electron.open(role)), close: async () => undefined };
});

describe('a window', () => {
  let service: Service;
  let electron: ReturnType<typeof connect>;
  beforeAll(async () => {
    service = await openTestService();
    electron = connect(service);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(() => service.close());

  /** Everything a window is sent until all that waits has been delivered, after `act`. */
  async function received(contents: FakeContents, act: () => void): Promise<unknown[]> {
    const seen: unknown[] = [];
    contents.page.on('message', (_channel, sent) => seen.push(sent));
    act();
    await settleAll();
    return seen;
  }

  /** How many halls the console counts. */
  function stages(): unknown {
    const seen: unknown[] = [];
    service.subscribe('chair', 'status', ({ session }) => seen.push(session?.hall.stages))?.();
    return seen[0];
  }

  const asked = { id: 'x', topic: 'scene', on: true };

  it('that the program did not open is told nothing but that it may not', async () => {
    const stranger = electron.open(null);
    const desk = await electron.page(stranger);
    expect(await desk.call('lobby', {})).toMatchObject({ error: { code: 'forbidden' } });
    expect(await received(stranger, () => electron.send(stranger, asked))).toEqual([]);
    const own = electron.open('hall');
    expect(await received(own, () => electron.send(own, asked))).not.toEqual([]);
    own.die();
  });

  it.each<[string, FakeFrame | null]>([
    ['a frame inside its page', { ...ownFrame, parent: {} }],
    ['a page of another origin', { ...ownFrame, origin: 'https://example.invalid' }],
    ['a page of no origin', { ...ownFrame, origin: 'null' }],
    ['a page of a similar origin', { ...ownFrame, origin: 'congress://app.example' }],
    ['a frame that is gone', null],
  ])('is not answered when it is %s that asks', async (_what, frame) => {
    const contents = electron.open('chair');
    expect(await electron.invoke(contents, frame, 'lobby', {})).toMatchObject({ error: { code: 'forbidden' } });
    expect(await received(contents, () => electron.send(contents, asked, frame))).toEqual([]);
    expect(await electron.invoke(contents, ownFrame, 'lobby', {})).toMatchObject({ ok: true });
  });

  it('has the role of its sender, whatever the message says', async () => {
    const input = { requestId: 'faked-0001', note: '' };
    const answer = await electron.invoke(electron.open('hall'), ownFrame, 'adjourn', input, 'chair');
    expect(answer).toMatchObject({ error: { code: 'forbidden' } });
  });

  it.each([undefined, null, 7, {}, ['lobby']])('cannot call by a name that is %j', async (name) => {
    expect(await electron.invoke(electron.open('chair'), ownFrame, name, {})).toMatchObject({ ok: false });
  });

  it.each([
    undefined,
    'status',
    { id: 'x', topic: 'ballots', on: true },
    { id: 7, topic: 'status', on: true },
    { id: 'x'.repeat(80), topic: 'status', on: true },
    { id: 'x', topic: 'status', on: 'yes' },
    { id: 'x', topic: 'constructor', on: true },
  ])('that asks for a topic with %j gets nothing', async (wrong) => {
    const contents = electron.open('chair');
    expect(await received(contents, () => electron.send(contents, wrong))).toEqual([]);
  });

  it.each<[string, (contents: FakeContents) => void]>([
    ['is closed', (contents) => contents.die()],
    ['is loaded again', (contents) => contents.replacePage()],
    ['crashes', (contents) => contents.crash('crashed')],
  ])('that %s is no longer counted as a hall and is sent nothing more', async (_what, end) => {
    const hall = electron.open('hall');
    electron.send(hall, { ...asked, id: 'a' });
    electron.send(hall, { ...asked, id: 'b' });
    expect(stages()).toBe(2);
    await settleAll();
    const later = received(hall, () => end(hall));
    expect(stages()).toBe(0);
    const choice = { kind: 'title' };
    const requestId = `ended-${hall.id}-1234`;
    expect(await service.dispatch('chair', 'takeScene', { requestId, choice })).toMatchObject({ ok: true });
    expect(await later).toEqual([]);
    expect(electron.log).toEqual([]);
  });

  it('that was loaded again can ask anew', async () => {
    const hall = electron.open('hall');
    electron.send(hall, asked);
    hall.replacePage();
    expect(await received(hall, () => electron.send(hall, asked))).not.toEqual([]);
    expect(stages()).toBe(1);
    hall.die();
  });

  it('whose page was not let go elsewhere goes on listening', async () => {
    const hall = electron.open('hall');
    hall.on('will-frame-navigate', (event) => event.preventDefault());
    electron.send(hall, asked);
    expect(hall.tryToLeave('file:///somewhere/dropped.docx')).toBe(false);
    expect(stages()).toBe(1);
    hall.die();
  });

  it('that asks twice under one id listens once', async () => {
    const hall = electron.open('hall');
    for (const on of [true, true]) electron.send(hall, { id: 'same', topic: 'scene', on });
    expect(stages()).toBe(1);
    electron.send(hall, { id: 'same', topic: 'scene', on: false });
    expect(stages()).toBe(0);
  });

  it('is told of a fault in a call only a reference that stands in the log', async () => {
    const desk = await electron.page(electron.open('chair'));
    vi.spyOn(service, 'dispatch').mockRejectedValueOnce(new Error('words of the inside'));
    const error: unknown = await desk.call('lobby', {}).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    const reference = error instanceof Error ? error.message : '';
    expect(reference).toMatch(/^[0-9A-F]{8}$/u);
    const lines = electron.log.filter((line) => line.includes(reference) && line.includes('words of the inside'));
    expect(lines).toHaveLength(1);
    expect(await desk.call('lobby', {})).toMatchObject({ ok: true });
  });

  it('is told of a fault in a topic only a reference, and asks again after a second', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const contents = electron.open('hall');
    const desk = await electron.page(contents);
    vi.spyOn(service, 'subscribe').mockImplementationOnce((_role, _topic, send) => {
      // The door may have listed the listener before it failed.
      setImmediate(() => send(Object.assign(Object.create(null), { late: true })));
      throw new Error('words of the inside');
    });
    const values: unknown[] = [];
    const sent = await received(contents, () => desk.subscribe('scene', (value) => values.push(value)));
    expect(sent).toEqual([{ id: expect.any(String), fault: expect.stringMatching(/^[0-9A-F]{8}$/u) }]);
    expect(values).toEqual([]);
    vi.advanceTimersByTime(1000);
    await settleAll();
    expect(values).not.toEqual([]);
    expect(values).not.toContainEqual({ late: true });
    vi.useRealTimers();
    contents.die();
  });

  it('that stops listening before the second is over does not ask again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const contents = electron.open('hall');
    const desk = await electron.page(contents);
    const subscribe = vi.spyOn(service, 'subscribe').mockImplementationOnce(() => {
      throw new Error('words of the inside');
    });
    const stop = desk.subscribe('scene', () => undefined);
    await settleAll();
    stop();
    vi.advanceTimersByTime(5000);
    expect(subscribe).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it('that is going away while it is told does not make the act fail', async () => {
    const contents = electron.open('chair');
    electron.send(contents, { ...asked, topic: 'status' });
    vi.spyOn(contents, 'send').mockImplementation(() => {
      throw new Error('Render frame was disposed');
    });
    const before = electron.log.length;
    const act = { requestId: 'going-00001', theme: 'light' };
    expect(await service.dispatch('chair', 'chooseTheme', act)).toMatchObject({ ok: true });
    expect(electron.log.length).toBeGreaterThan(before);
    contents.die();
  });
});
