// Calls over one open socket: the same door as POST, without the price of a request each. A hand that keys ballots
// feels the difference: a request of the browser takes four times as long as a message.

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Role } from '../../core/people.ts';
import type { Result } from '../../core/result.ts';

export interface Sockets {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
}

interface Given {
  /** The role of one who may come in with this request, or null. */
  readonly admit: (request: IncomingMessage) => Role | null;
  readonly dispatch: (role: Role, name: string, input: unknown) => Promise<Result<unknown>>;
  /** Logs a fault; answers its reference number. */
  readonly noteFault: (error: unknown) => string;
  /** Largest message in bytes. */
  readonly limit: number;
}

const messageSchema = z.strictObject({ id: z.int().min(1), name: z.string().max(100), input: z.unknown() });

/** Takes calls { id, name, input } and answers { id, result } or { id, fault }; whatever else is said ends the link. */
export function openSockets({ admit, dispatch, noteFault, limit }: Given): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: limit, perMessageDeflate: false });
  const listen = (link: WebSocket, role: Role) => {
    // A broken frame closes the link by itself; the page opens another.
    link.on('error', () => link.terminate());
    link.on('message', (data, isBinary) => {
      const message = isBinary ? undefined : readMessage(String(data));
      if (message === undefined) {
        link.close(1007);
        return;
      }
      const { id, name, input } = message;
      dispatch(role, name, input)
        .then((result) => link.send(JSON.stringify({ id, result })))
        .catch((error: unknown) => link.send(JSON.stringify({ id, fault: noteFault(error) })));
    });
  };
  return {
    upgrade(request, socket, head) {
      const role = admit(request);
      if (role === null) socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      else server.handleUpgrade(request, socket, head, (link) => listen(link, role));
    },
    close() {
      for (const link of server.clients) link.terminate();
      server.close();
    },
  };
}

function readMessage(text: string): z.infer<typeof messageSchema> | undefined {
  try {
    return messageSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
