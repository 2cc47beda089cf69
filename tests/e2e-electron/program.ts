// Starts the built program under Electron for a test, in a folder of its own.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { installedElectron } from '../../build/electron.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Program {
  readonly application: ElectronApplication;
  readonly console: Page;
}

/**
 * Starts the program and waits for the console. The folder takes its sessions and, in `state`, the program's own state.
 * @throws where there is no Electron program; build/e2e-electron.mjs looks first.
 */
export async function startProgram(folder: string, args: readonly string[]): Promise<Program> {
  const electron = installedElectron();
  if (electron === null) throw new Error('There is no Electron program here: npm run e2e:electron says so.');
  // As in build/start.mjs: for root there is no sandbox.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const application = await _electron.launch({
    executablePath: electron.program,
    args: [...(isRoot ? ['--no-sandbox'] : []), root, '--folder', folder, ...args],
    cwd: root,
    env: { ...environment(), CONGRESS_STATE: join(folder, 'state') },
  });
  return { application, console: await application.firstWindow() };
}

/** Ends the program as a power cut would: no handler of it runs. */
export async function kill({ application }: Program): Promise<void> {
  const closed = application.waitForEvent('close');
  application.process().kill('SIGKILL');
  await closed;
}

function environment(): Record<string, string> {
  const known = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(known);
}
