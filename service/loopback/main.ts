// Starts the program without Electron: opens the desk, prints the addresses, opens the browser where there is one.

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sentenceOf } from '../../core/sentences.ts';
import { openService } from '../dispatch.ts';
import { localPorts } from '../ports.ts';
import { type Loopback, startLoopback } from './server.ts';
import { hostMemory } from './tickets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    practice: { type: 'boolean' },
    'no-open': { type: 'boolean' },
    port: { type: 'string' },
    folder: { type: 'string' },
  },
});

// The built host lies in dist/ like the pages; `npm run dev` starts it from its sources.
const pages = new URL(import.meta.url.endsWith('.ts') ? '../../dist/renderer/' : '../../../renderer/', import.meta.url);

// The host needs the desk and the desk needs the host's addresses: the second is looked up when asked.
const made: { host: Loopback | null } = { host: null };
const ports = localPorts({
  ...(values.folder === undefined ? {} : { folder: resolve(values.folder) }),
  openHall: () => made.host?.address('hall') ?? null,
});
const service = openService(ports);
// Started again, the host is found at the address it had, and knows its pages: the hall goes on by itself.
const memory = hostMemory(ports.stateFolder);
const startOn = (port: number) =>
  startLoopback(service, {
    folder: pages,
    port,
    logFault: ports.logFault,
    key: memory.key,
  });
made.host = await startOn(Number(values.port ?? memory.port)).catch((error: unknown) => {
  // Another one is running there, or the port is no longer for us: any other will do, unless it was asked for.
  if (values.port !== undefined || memory.port === 0) throw error;
  return startOn(0);
});
memory.keepPort(Number(new URL(made.host.origin).port));

const file = positionals[0];
const opening =
  values.practice === true
    ? service.dispatch('chair', 'openPractice', {})
    : file === undefined
      ? null
      : service.dispatch('chair', 'openSession', { path: resolve(file) });
const wanted = await opening;
if (wanted !== null && !wanted.ok) console.log(sentenceOf(wanted.error));

const address = made.host.address('chair');
console.log(`控制台 Console  ${address}`);
console.log(`会场   Hall     ${made.host.address('hall')}`);
console.log(`工作人员 Staff  ${made.host.address('staff')}`);
console.log('按 Ctrl-C 结束。Press Ctrl-C to end.');
if (values['no-open'] !== true) openBrowser(address);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void made.host?.close().then(() => {
      service.close();
      process.exit(0);
    });
  });
}

/** Opens the default browser where there is a desktop; a missing one is no fault, the address is printed. */
function openBrowser(target: string): void {
  const isDesktop =
    process.platform !== 'linux' ||
    process.env['DISPLAY'] !== undefined ||
    process.env['WAYLAND_DISPLAY'] !== undefined;
  if (!isDesktop) return;
  const [command, ...before] =
    process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : process.platform === 'darwin' ? ['open'] : ['xdg-open'];
  if (command === undefined) return;
  spawn(command, [...before, target], { stdio: 'ignore', detached: true })
    .on('error', () => console.log('请在浏览器里打开上面的地址。'))
    .unref();
}
