// Gives the page exactly the desk: two functions on two fixed channels.

import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, topicChannel } from './desk-channel.ts';

contextBridge.exposeInMainWorld('desk', {
  call: (name: unknown, input: unknown) => ipcRenderer.invoke(callChannel, name, input),
  subscribe(topic: unknown, listener: (value: unknown) => void) {
    const id = crypto.randomUUID();
    const receive = (_event: unknown, sent: { readonly id: string; readonly value: unknown }) => {
      if (sent.id === id) listener(sent.value);
    };
    ipcRenderer.on(topicChannel, receive);
    ipcRenderer.send(topicChannel, { id, topic, on: true });
    return () => {
      ipcRenderer.off(topicChannel, receive);
      ipcRenderer.send(topicChannel, { id, topic, on: false });
    };
  },
});
