// The program's start: in Electron's order, once, with the file it was given, and with words where something fails.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { makeElectron, ownFrame, settleAll } from './fake-electron.ts';
import { projector } from './fake-screen.ts';
import type { FakeWindow } from './fake-window.ts';
import { startEach } from './started.ts';

const program = startEach();
const { handlers, launch, consoleWindow, call } = program;

/** Lets the console paint, and everything that waited for that happen. */
async function paint(): Promise<FakeWindow> {
  const window = consoleWindow();
  window.emit('ready-to-show');
  await settleAll();
  return window;
}

/** Name of the open session's file; undefined where none is open. */
async function openFile(): Promise<unknown> {
  const heard: { readonly value?: { readonly session?: { readonly fileName?: unknown } | null } }[] = [];
  const { contents } = consoleWindow();
  contents.page.on('message', (_channel, sent) => heard.push(sent));
  program.electron.ipcMain.receive(contents, ownFrame, 'desk:topic', { id: 'status', topic: 'status', on: true });
  await settleAll();
  return heard.at(-1)?.value?.session?.fileName;
}

/** Makes a session file by way of a first run of the program. */
async function makeFile(name: string): Promise<string> {
  await launch();
  const details = {
    preset: 'party-grassroots-congress-2020',
    date: '2026-11-24',
    venue: '礼堂',
    executiveChair: '某某',
  };
  const made = await call('createSession', { folder: null, name, ...details });
  expect(made).toMatchObject({ ok: true });
  program.electron.app.emit('will-quit', {});
  return join(program.folder, `${name}.congress`);
}

const log = () => readFileSync(join(program.folder, 'state', 'faults.log'), 'utf8');

describe('the start', () => {
  it('does before ready what must be done then, and the rest after it', async () => {
    await launch();
    expect(program.electron.protocol.schemes).toEqual([
      { scheme: 'congress', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
    expect(program.electron.app.paths.get('userData')).toBe(join(program.folder, 'state', 'electron'));
    expect(program.electron.app.done).toEqual(['lock true']);
    expect(program.electron.protocol.handlers.has('congress')).toBe(true);
    expect(program.electron.menus).toEqual([null]);
    expect(program.electron.windows).toHaveLength(1);
    expect(await call('lobby', {})).toMatchObject({ ok: true });
  });

  it('answers its pages from the folder beside it', async () => {
    await launch();
    const request = new Request('congress://app/console/missing.html');
    expect((await program.electron.protocol.handlers.get('congress')?.(request))?.status).toBe(404);
  });

  it('plays to its pages the recordings of the open session, in the parts they ask for', async () => {
    await launch(['--practice']);
    const contentBase64 = Buffer.from('ID3 the anthem').toString('base64');
    const chosen = { requestId: 'choose-a-cue', cue: 'anthem', fileName: '国歌.mp3', contentBase64 };
    expect(await call('chooseCue', chosen)).toMatchObject({ ok: true });
    const headers = { range: 'bytes=4-6' };
    const request = new Request('congress://app/console/cue/anthem?1', { headers });
    const answer = await program.electron.protocol.handlers.get('congress')?.(request);
    expect(answer?.status).toBe(206);
    expect(await answer?.text()).toBe('the');
  });

  it('permits its pages nothing they could ask of the machine', async () => {
    await launch();
    const { request, check } = program.electron.permissions;
    const answers: boolean[] = [];
    const nothing = Object.create(null);
    for (const permission of ['media', 'geolocation', 'openExternal', 'fullscreen', 'notifications'] as const) {
      request?.(nothing, permission, (granted) => answers.push(granted), nothing);
      answers.push(check?.(null, permission, 'congress://app', nothing) ?? true);
    }
    expect(answers).toEqual(Array(10).fill(false));
  });

  it('ends at once where the program runs already, and opens nothing', async () => {
    await launch(['--practice', 'x.congress'], { hasLock: false });
    expect(program.electron.app.done).toEqual(['lock true', 'quit']);
    expect(program.electron.windows).toHaveLength(0);
    expect(program.electron.protocol.handlers.size).toBe(0);
    expect(program.electron.app.handedOver).toEqual({ file: join(process.cwd(), 'x.congress') });
  });

  it('opens the practice congress', async () => {
    await launch(['--practice']);
    await vi.waitFor(async () => expect(await openFile()).toMatch(/^演练-\d+\.congress$/u));
  });

  it('opens the hall when the console asks, as a window and not as an address', async () => {
    await launch(['--practice']);
    program.electron.screen.add(projector);
    expect(await call('openHall', {})).toEqual({ ok: true, value: { address: null } });
    expect(program.electron.windows).toHaveLength(2);
  });

  it('ends with the console', async () => {
    await launch(['--practice']);
    program.electron.screen.add(projector);
    await call('openHall', {});
    consoleWindow().destroy();
    expect(program.electron.windows.every((window) => window.isDestroyed())).toBe(true);
    expect(program.electron.app.done.at(-1)).toBe('quit');
  });
});

describe('a file', () => {
  it('given with the start is open when the console is', async () => {
    const file = await makeFile('第一次大会');
    await launch([file]);
    expect(await openFile()).toBe('第一次大会.congress');
    expect(program.electron.dialog.shown).toEqual([]);
  });

  it.each([
    ['is missing', 'missing.congress', '找不到文件'],
    ['is none of this program', 'strange.congress', '这不是会议文件'],
  ])('that %s is spoken of over the console, in its sentence', async (_what, name, sentence) => {
    if (name.startsWith('strange')) writeFileSync(join(program.folder, name), 'x'.repeat(5000));
    await launch([join(program.folder, name)]);
    expect(program.electron.dialog.shown).toEqual([]);
    const console = await paint();
    expect(program.electron.dialog.shown).toEqual([{ parent: console, text: expect.stringContaining(sentence) }]);
    expect(await call('lobby', {})).toMatchObject({ ok: true });
  });

  it('handed over by a second start is opened, and the console comes to the front', async () => {
    const file = await makeFile('第一次大会');
    await launch();
    const console = await paint();
    console.minimize();
    program.electron.app.emit('second-instance', {}, ['electron', '--sorted'], '/', { file });
    await settleAll();
    expect(await openFile()).toBe('第一次大会.congress');
    expect([console.isMinimized(), console.hasFocus]).toEqual([false, true]);
  });

  it('handed over while another is open leaves that one open and says so', async () => {
    const file = await makeFile('第一次大会');
    await launch(['--practice']);
    await paint();
    await vi.waitFor(async () => expect(await openFile()).toMatch(/^演练/u));
    program.electron.app.emit('second-instance', {}, [], '/', { file });
    await settleAll();
    expect(await openFile()).toMatch(/^演练/u);
    expect(program.electron.dialog.shown).toEqual([
      { parent: consoleWindow(), text: expect.stringContaining('没有动') },
    ]);
  });

  it('handed over again while it is open needs no word', async () => {
    const file = await makeFile('第一次大会');
    await launch([file]);
    await paint();
    program.electron.app.emit('second-instance', {}, [], '/', { file });
    await settleAll();
    expect(await openFile()).toBe('第一次大会.congress');
    expect(program.electron.dialog.shown).toEqual([]);
  });

  it('handed over that cannot be opened is spoken of', async () => {
    await launch();
    await paint();
    program.electron.app.emit('second-instance', {}, [], '/', { file: join(program.folder, 'missing.congress') });
    await settleAll();
    expect(program.electron.dialog.shown.map(({ text }) => text)).toEqual([expect.stringContaining('找不到文件')]);
  });

  it.each([undefined, null, 'x.congress', { file: null }, { file: 7 }, {}])(
    'is not looked for in a message like %j',
    async (message) => {
      await launch();
      const console = await paint();
      program.electron.app.emit('second-instance', {}, ['/x.congress'], '/', message);
      await settleAll();
      expect(console.hasFocus).toBe(true);
      expect(program.electron.dialog.shown).toEqual([]);
    },
  );
});

describe('a fault of the program itself', () => {
  it('is one dialog over the console with a reference that stands in the log', async () => {
    await launch();
    const console = await paint();
    for (const kind of ['uncaughtException', 'unhandledRejection']) handlers.get(kind)?.(new Error(`inside ${kind}`));
    expect(program.electron.dialog.shown).toHaveLength(1);
    const [shown] = program.electron.dialog.shown;
    expect(shown?.parent).toBe(console);
    expect(shown?.text).not.toContain('inside');
    const reference = /编号 ([0-9A-F]{8})/u.exec(shown?.text ?? '')?.[1];
    expect(log()).toMatch(new RegExp(`^\\S+Z ${reference} Error: inside uncaughtException`, 'mu'));
    expect(log()).toContain('inside unhandledRejection');
    expect(program.electron.app.done).toEqual(['lock true']);
    program.electron.dialog.closeLast();
    await settleAll();
    handlers.get('uncaughtException')?.(new Error('later'));
    expect(program.electron.dialog.shown).toHaveLength(2);
  });

  it('before there is a console is shown all the same, and ends the program', async () => {
    await launch();
    consoleWindow().destroy();
    handlers.get('uncaughtException')?.('no Error at all');
    expect(program.electron.dialog.shown).toEqual([{ parent: null, text: expect.stringMatching(/编号 [0-9A-F]{8}/u) }]);
    expect(program.electron.app.done.at(-1)).toBe('exit 1');
  });

  it('in the start itself is not swallowed', async () => {
    const electron = makeElectron();
    vi.spyOn(electron.Menu, 'setApplicationMenu').mockImplementation(() => {
      throw new Error('inside the start');
    });
    process.argv = ['/usr/bin/electron', '/program', '--folder', program.folder];
    vi.resetModules();
    vi.doMock('electron', () => electron);
    await import('../../electron/main.ts');
    electron.app.becomeReady();
    await settleAll();
    expect(electron.dialog.shown).toHaveLength(1);
    expect(electron.app.done.at(-1)).toBe('exit 1');
    expect(log()).toContain('inside the start');
  });
});
