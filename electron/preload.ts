// Gives the page exactly the desk: two functions on two fixed channels.

import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, topicChannel } from './desk-channel.ts';

/** Milliseconds until a page asks again for a topic that ended in a fault; the loopback host's page waits as long. */
const patience = 1000;

interface Sent {
  readonly id: string;
  readonly value?: unknown;
  readonly fault?: string;
}

contextBridge.exposeInMainWorld('desk', {
  /** Rejects with a reference number for its message, whatever the fault was. */
  async call(name: unknown, input: unknown): Promise<unknown> {
    const answer: unknown = await ipcRenderer.invoke(callChannel, name, input).catch((error: unknown) => {
      // Electron's own words name channels and insides; the page shows a message as a reference number.
      throw new Error('IPC', { cause: error });
    });
    if (isFault(answer)) throw new Error(answer.fault);
    return answer;
  },
  subscribe(topic: unknown, listener: (value: unknown) => void): () => void {
    const id = crypto.randomUUID();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const ask = (on: boolean) => ipcRenderer.send(topicChannel, { id, topic, on });
    const receive = (_event: unknown, sent: Sent) => {
      if (sent.id !== id) return;
      if (sent.fault === undefined) listener(sent.value);
      else waiting = setTimeout(() => ask(true), patience);
    };
    ipcRenderer.on(topicChannel, receive);
    ask(true);
    return () => {
      clearTimeout(waiting);
      ipcRenderer.off(topicChannel, receive);
      ask(false);
    };
  },
});

function isFault(answer: unknown): answer is { readonly fault: string } {
  return typeof answer === 'object' && answer !== null && 'fault' in answer && typeof answer.fault === 'string';
}
