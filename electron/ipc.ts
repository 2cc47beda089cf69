// The desk over Electron's IPC: the role comes from the window that asks, never from the message.

import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Role } from '../core/people.ts';
import { refuse } from '../core/result.ts';
import { type LogFault, noteFault, type Service } from '../service/desk.ts';
import { callChannel, topicChannel } from './desk-channel.ts';

/** Only what is used of ipcMain, so that a test can stand in for it. */
export type IpcDoor = Pick<IpcMain, 'handle' | 'on'>;

export interface Callers {
  /** Origin of the program's own pages. */
  readonly origin: string;
  /** Knows the program's own windows and gives null for any other sender. */
  readonly roleOf: (sender: WebContents) => Role | null;
  readonly logFault: LogFault;
}

/**
 * Answers calls and subscriptions of the main frames of the program's own windows. A call that ends in a fault is
 * answered `{ fault: reference }`, a subscription is told `{ id, fault: reference }`; the stack goes into the log.
 */
export function connectDesk(ipc: IpcDoor, service: Service, callers: Callers): void {
  const { logFault } = callers;
  const earsById = new Map<number, Ears>();
  ipc.handle(callChannel, async (event: IpcMainInvokeEvent, name: unknown, input: unknown) => {
    try {
      const role = roleIn(callers, event);
      if (role === null || typeof name !== 'string') return refuse({ code: 'forbidden', name: '' });
      return await service.dispatch(role, name, input);
    } catch (error) {
      return { fault: noteFault(error, logFault) };
    }
  });
  ipc.on(topicChannel, (event: IpcMainEvent, asked: unknown) => {
    const { sender } = event;
    const role = roleIn(callers, event);
    if (role === null || !isAsked(asked)) return;
    const { id, topic } = asked;
    const ears = earsOf(earsById, sender, logFault);
    const before = ears.get(id);
    ears.delete(id);
    if (before !== undefined) stopQuietly(before, logFault);
    if (!asked.on) return;
    const ear: Ear = { stop: null };
    ears.set(id, ear);
    try {
      // An ear that was taken off the list hears nothing more, whether or not it could be stopped.
      ear.stop = service.subscribe(role, topic, (value) => {
        if (ears.get(id) === ear) sendTo(sender, { id, value }, logFault);
      });
    } catch (error) {
      ears.delete(id);
      sendTo(sender, { id, fault: noteFault(error, logFault) }, logFault);
    }
  });
}

/** One subscription of a page. */
interface Ear {
  stop: (() => void) | null;
}

/** By the id the page has given to each. */
type Ears = Map<string, Ear>;

/** Null for every sender but the main frame of one of the program's own windows, showing the program's own page. */
function roleIn(callers: Callers, { sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): Role | null {
  if (senderFrame === null || senderFrame.parent !== null || senderFrame.origin !== callers.origin) return null;
  return callers.roleOf(sender);
}

/** What a window listens to. All of it ends with the page: when it is replaced, when it dies, when the window closes. */
function earsOf(earsById: Map<number, Ears>, sender: WebContents, logFault: LogFault): Ears {
  const { id } = sender;
  const known = earsById.get(id);
  if (known !== undefined) return known;
  const ears: Ears = new Map();
  const stopAll = (): void => {
    const ended = [...ears.values()];
    ears.clear();
    for (const ear of ended) stopQuietly(ear, logFault);
  };
  earsById.set(id, ears);
  // Not did-start-navigation: that comes before will-navigate, so also for a navigation that is prevented, and the page
  // that stays (a file was dropped on it) would hear nothing more.
  sender.on('did-navigate', stopAll);
  sender.on('render-process-gone', stopAll);
  sender.once('destroyed', () => {
    stopAll();
    earsById.delete(id);
  });
  return ears;
}

function stopQuietly({ stop }: Ear, logFault: LogFault): void {
  try {
    stop?.();
  } catch (error) {
    noteFault(error, logFault);
  }
}

/** Never throws: an act that has been committed must not fail because a page is going away while it is told. */
function sendTo(sender: WebContents, message: object, logFault: LogFault): void {
  try {
    if (!sender.isDestroyed()) sender.send(topicChannel, message);
  } catch (error) {
    noteFault(error, logFault);
  }
}

interface Asked {
  readonly id: string;
  readonly topic: 'status' | 'scene';
  readonly on: boolean;
}

function isAsked(value: unknown): value is Asked {
  if (typeof value !== 'object' || value === null) return false;
  if (!('id' in value && 'topic' in value && 'on' in value)) return false;
  const isTopic = value.topic === 'status' || value.topic === 'scene';
  return typeof value.id === 'string' && value.id.length < 80 && isTopic && typeof value.on === 'boolean';
}
