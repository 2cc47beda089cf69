// The preload gives a page the desk and nothing of Electron.

import { describe, expect, it } from 'vitest';
import { FakeIpcMain } from './fake-electron.ts';
import { FakeContents } from './fake-window.ts';
import { loadPreload, runPreload } from './page.ts';

describe('a page', () => {
  it('is given two functions under one name, and nothing else', async () => {
    const { exposed } = await runPreload(new FakeIpcMain(), new FakeContents());
    expect([...exposed.keys()]).toEqual(['desk']);
    expect(exposed.get('desk')).toEqual({ call: expect.any(Function), subscribe: expect.any(Function) });
  });

  it('reaches one channel by a call, whatever it says', async () => {
    const main = new FakeIpcMain();
    main.handle('desk:call', (_event, ...args) => ({ ok: true, value: args }));
    const desk = await loadPreload(main, new FakeContents());
    expect(await desk.call('other:channel', { a: 1 })).toEqual({ ok: true, value: ['other:channel', { a: 1 }] });
  });

  it('hears its own topic only, until it stops', async () => {
    const main = new FakeIpcMain();
    const contents = new FakeContents();
    const asked: unknown[] = [];
    main.on('desk:topic', (_event, message) => asked.push(message));
    const desk = await loadPreload(main, contents);
    const heard: unknown[] = [];
    const stop = desk.subscribe('scene', (value) => heard.push(value));
    expect(asked).toEqual([{ id: expect.stringMatching(/^[\w-]{36}$/u), topic: 'scene', on: true }]);
    const [first] = asked;
    const id: unknown = typeof first === 'object' && first !== null && 'id' in first ? first.id : null;
    const deliver = (sent: object) => contents.page.emit('message', 'desk:topic', sent);
    deliver({ id: 'of another', value: 0 });
    deliver({ id, value: 1 });
    stop();
    deliver({ id, value: 2 });
    expect(heard).toEqual([1]);
    expect(asked.at(-1)).toEqual({ id, topic: 'scene', on: false });
  });

  it("is never shown Electron's own words", async () => {
    const main = new FakeIpcMain();
    main.handle('desk:call', () => {
      throw new Error('words of the inside');
    });
    const desk = await loadPreload(main, new FakeContents());
    await expect(desk.call('lobby', {})).rejects.toThrow(/^IPC$/u);
  });

  it.each([null, undefined, { fault: 7 }, { ok: false, error: { code: 'forbidden', name: '' } }])(
    'is given an answer like %j as it is',
    async (answer) => {
      const main = new FakeIpcMain();
      main.handle('desk:call', () => answer);
      const desk = await loadPreload(main, new FakeContents());
      expect(await desk.call('lobby', {})).toEqual(answer);
    },
  );
});
