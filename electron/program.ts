// The program under Electron, once it is ready: protocol, desk, windows, and the file it was started with.

import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron';
import type { Refusal } from '../core/result.ts';
import { sentenceOf } from '../core/sentences.ts';
import { localPorts, openService, type Service } from '../service/desk.ts';
import { fileHandedOver, type Wanted } from './arguments.ts';
import { connectDesk } from './ipc.ts';
import { displayMemory } from './memory.ts';
import { makeNotices } from './notices.ts';
import { makePrinter } from './print.ts';
import { answerRequest, origin, scheme } from './protocol.ts';
import { makeWindows, type Windows } from './windows.ts';

export interface Program {
  /** Opens the console, then the practice congress or the file. Only after `ready`; once. */
  readonly start: (wanted: Wanted) => Promise<void>;
  /** Logs a fault and shows its number; before there is a console, it also ends the program. */
  readonly reportFault: (error: unknown) => void;
  /** Folder of the program's own state; absolute. */
  readonly stateFolder: string;
}

/** Prepares the program; nothing of Electron that needs `ready` is touched before `start`. */
export function makeProgram({ folder }: Pick<Wanted, 'folder'>): Program {
  const made: { windows: Windows | null; service: Service | null } = { windows: null, service: null };
  const ports = localPorts({
    ...(folder === null ? {} : { folder }),
    openHall: () => made.windows?.openHall() ?? null,
    print: makePrinter(
      () =>
        new BrowserWindow({
          show: false,
          webPreferences: { sandbox: true, javascript: false, contextIsolation: true },
        }),
      (line) => ports.logFault(line),
    ),
    displays: {
      list: () => made.windows?.displays.list() ?? [],
      choose: (display) => made.windows?.displays.choose(display) ?? null,
      identify: () => made.windows?.displays.identify(),
    },
  });
  const notices = makeNotices(() => made.windows?.console() ?? null, ports.logFault);
  const reportFault = (error: unknown): void => {
    const hasConsole = made.windows?.console() != null;
    notices.reportFault(error);
    if (!hasConsole) app.exit(1);
  };
  const refuse = (refusal: Refusal): void => notices.say(sentenceOf(refusal));

  return {
    reportFault,
    stateFolder: ports.stateFolder,
    async start({ practice, file }) {
      // No menu: its keys would close, reload or zoom a window in the middle of the meeting.
      Menu.setApplicationMenu(null);
      session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
      session.defaultSession.setPermissionCheckHandler(() => false);
      const windows = makeWindows({
        reportFault,
        memory: displayMemory(ports.stateFolder, ports.logFault),
        changed: () => made.service?.noteDisplays(),
      });
      made.windows = windows;
      const service = openService(ports);
      made.service = service;
      protocol.handle(scheme, (request) =>
        answerRequest(new URL('../renderer/', import.meta.url), request, (cue, range) =>
          service.recording('chair', cue, range),
        ),
      );
      connectDesk(ipcMain, service, { origin, roleOf: windows.roleOf, logFault: ports.logFault });
      app.on('window-all-closed', () => app.quit());
      app.on('will-quit', () => {
        made.service = null;
        service.close();
      });
      app.on('second-instance', (_event, _argv, _folder, message) => {
        windows.focusConsole();
        const handed = fileHandedOver(message);
        if (handed !== null) openHanded(service, handed, notices.say, refuse).catch(reportFault);
      });
      windows.openConsole();
      const opened = practice
        ? await service.dispatch('chair', 'openPractice', {})
        : file === null
          ? null
          : await service.dispatch('chair', 'openSession', { path: file });
      if (opened?.ok === false) refuse(opened.error);
    },
  };
}

/** Opens a file that a second start has handed over; a session that is open stays open, whatever comes. */
async function openHanded(
  service: Service,
  path: string,
  say: (sentence: string) => void,
  refuse: (refusal: Refusal) => void,
): Promise<void> {
  const present = openPathOf(service);
  if (present === path) return;
  if (present !== null) {
    say(`正在开的会议没有动。要打开 ${path}，请先在窗口下方「关闭会议」。`);
    return;
  }
  const opened = await service.dispatch('chair', 'openSession', { path });
  if (!opened.ok) refuse(opened.error);
}

/** Path of the open session; null where none is open. */
function openPathOf(service: Service): string | null {
  const seen: (string | null)[] = [];
  // A listener is told the present value at once.
  const stop = service.subscribe('chair', 'status', ({ session: open }) => seen.push(open?.path ?? null));
  stop?.();
  return seen[0] ?? null;
}
