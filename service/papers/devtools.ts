// Talks with a browser over the two pipes it was started with: messages of JSON, each ended by a zero byte.

import type { Readable, Writable } from 'node:stream';

export type Answer = Readonly<Record<string, unknown>>;

export interface Devtools {
  /** The answer to a command; rejects where the browser refuses it, and once it is gone. */
  readonly send: (method: string, params?: object, page?: string) => Promise<Answer>;
  /** Everything that is asked from now on, and what was asked, is rejected. */
  readonly end: () => void;
}

interface Waiting {
  readonly page: string | undefined;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** The browser has ended, or the page has crashed. */
export class BrowserGone extends Error {}

/** `input` is what the browser reads, `output` what it writes. */
export function connect(input: Writable, output: Readable): Devtools {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let isOver = false;
  const giveUp = (isOf: (one: Waiting) => boolean) => {
    for (const [id, one] of waiting)
      if (isOf(one)) {
        waiting.delete(id);
        one.reject(new BrowserGone('The browser is gone.'));
      }
  };
  const end = () => {
    isOver = true;
    giveUp(() => true);
  };
  const hear = (message: Answer) => {
    // A page that has crashed answers nothing more.
    if (message['method'] === 'Inspector.targetCrashed') giveUp(({ page }) => page === message['sessionId']);
    const id = Number(message['id']);
    const asked = waiting.get(id);
    if (asked === undefined) return;
    waiting.delete(id);
    const { error, result } = message;
    if (isAnswer(error)) asked.reject(new Error(String(error['message'])));
    else asked.resolve(isAnswer(result) ? result : {});
  };
  readMessages(output, hear);
  output.on('close', end);
  // A browser that is gone takes nothing more; what was asked is rejected when its pipe closes.
  input.on('error', end);
  return {
    send(method, params = {}, page = undefined) {
      if (isOver) return Promise.reject(new BrowserGone('The browser is gone.'));
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { page, resolve, reject });
        const of = page === undefined ? {} : { sessionId: page };
        input.write(`${JSON.stringify({ id, method, params, ...of })}\0`);
      });
    },
    end,
  };
}

function readMessages(output: Readable, hear: (message: Answer) => void): void {
  let parts: Buffer[] = [];
  output.on('data', (data: Buffer) => {
    let rest = data;
    for (let at = rest.indexOf(0); at !== -1; at = rest.indexOf(0)) {
      const message: unknown = JSON.parse(Buffer.concat([...parts, rest.subarray(0, at)]).toString('utf8'));
      parts = [];
      rest = rest.subarray(at + 1);
      if (isAnswer(message)) hear(message);
    }
    if (rest.length > 0) parts.push(rest);
  });
}

export function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null;
}
