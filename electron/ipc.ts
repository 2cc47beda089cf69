// The desk over Electron's IPC: the role comes from the window that asks, never from the message.

import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Role } from '../core/people.ts';
import type { Service } from '../service/desk.ts';
import { callChannel, topicChannel } from './desk-channel.ts';

/** Only what is used of ipcMain, so that a test can stand in for it. */
export type IpcDoor = Pick<IpcMain, 'handle' | 'on'>;

/** Answers calls and subscriptions; `roleOf` knows the program's own windows and gives null for any other sender. */
export function connectDesk(ipc: IpcDoor, service: Service, roleOf: (sender: WebContents) => Role | null): void {
  const stops = new Map<string, () => void>();
  ipc.handle(callChannel, (event: IpcMainInvokeEvent, name: unknown, input: unknown) => {
    const role = roleOf(event.sender);
    if (role === null || typeof name !== 'string') return { ok: false, error: { code: 'forbidden', name: '' } };
    return service.dispatch(role, name, input);
  });
  ipc.on(topicChannel, (event: IpcMainEvent, asked: unknown) => {
    const role = roleOf(event.sender);
    if (role === null || !isAsked(asked)) return;
    const key = `${event.sender.id}:${asked.id}`;
    stops.get(key)?.();
    stops.delete(key);
    if (!asked.on) return;
    const { sender } = event;
    const stop = service.subscribe(role, asked.topic, (value) => {
      if (!sender.isDestroyed()) sender.send(topicChannel, { id: asked.id, value });
    });
    if (stop === null) return;
    stops.set(key, stop);
    sender.once('destroyed', () => {
      stop();
      stops.delete(key);
    });
  });
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
