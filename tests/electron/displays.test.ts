// The displays as the console hears of them from the whole program, and what is kept of them between two starts.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settleAll } from './fake-electron.ts';
import { monitor, projector } from './fake-screen.ts';
import { startEach } from './started.ts';

const program = startEach();
const { handlers, launch, consoleWindow, call } = program;

describe('the displays', () => {
  it('are listed to the console, numbered on themselves, and remembered from one start to the next', async () => {
    await launch(['--practice']);
    expect(await call('openHall', {})).toMatchObject({ ok: false, error: { code: 'noHallDisplay' } });
    program.electron.screen.add(projector);
    program.electron.screen.add(monitor);
    expect(await call('openHall', {})).toMatchObject({ error: { code: 'displayUnclear', count: 2 } });
    expect(await call('identifyDisplays', {})).toEqual({ ok: true, value: null });
    const numbers = program.electron.windows.slice(1).map(({ loaded }) => decodeURIComponent(loaded[0] ?? ''));
    expect(numbers.map((page) => />(\d)<\/body>/u.exec(page)?.[1])).toEqual(['1', '2', '3']);
    expect(await call('chooseDisplay', { display: '2' })).toEqual({ ok: true, value: null });
    expect(await call('openHall', {})).toEqual({ ok: true, value: { address: null } });
    expect(await call('displays', {})).toMatchObject({
      value: { kind: 'displays', displays: [{ use: 'console' }, { use: 'hall', remembered: true }, { use: 'none' }] },
    });
    program.electron.app.emit('will-quit', {});
    await launch(['--practice']);
    for (const one of [monitor, projector]) program.electron.screen.add(one);
    expect(await call('openHall', {})).toEqual({ ok: true, value: { address: null } });
    expect(await call('displays', {})).toMatchObject({
      value: { displays: [{ use: 'console' }, { label: monitor.label, use: 'none' }, { use: 'hall' }] },
    });
  });

  it('that are spoilt in the file of the program are asked for again', async () => {
    mkdirSync(join(program.folder, 'state'), { recursive: true });
    writeFileSync(join(program.folder, 'state', 'hall-display.json'), '{"id":2,"label":7}');
    await launch(['--practice']);
    for (const one of [monitor, projector]) program.electron.screen.add(one);
    expect(await call('openHall', {})).toMatchObject({ error: { code: 'displayUnclear' } });
  });

  it('keep every notice over the console while the hall is shown', async () => {
    await launch(['--practice']);
    program.electron.screen.add(projector);
    const console = consoleWindow();
    console.emit('ready-to-show');
    await call('openHall', {});
    program.electron.app.emit('second-instance', {}, [], '/', { file: join(program.folder, 'missing.congress') });
    handlers.get('uncaughtException')?.(new Error('in the middle of it'));
    await settleAll();
    expect(program.electron.dialog.shown).toHaveLength(2);
    for (const { parent } of program.electron.dialog.shown) expect(parent).toBe(console);
  });
});
