// Calls over the socket of the loopback host: the whole contract again, and who may not come in.

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Role } from '../../core/people.ts';
import type { Service } from '../../service/dispatch.ts';
import { type Loopback, startLoopback } from '../../service/loopback/server.ts';
import { describeDesk, openTestService } from './suite.ts';

type Headers = Readonly<Record<string, string>>;

const paths: Readonly<Record<Role, string>> = { chair: '/console/', staff: '/staff/', hall: '/stage/' };
const pages = new URL('file:///nowhere/');

/** The cookie of a role, for one of its one-time secrets. */
function enter(host: Loopback, role: Role): Promise<string> {
  const secret = new URL(host.address(role)).hash.slice(1);
  return new Promise((resolve, reject) => {
    const headers = { origin: host.origin, 'content-type': 'application/json' };
    const asked = request(
      `${host.origin}${paths[role]}enter`,
      { method: 'POST', headers, agent: false },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.headers['set-cookie']?.[0]?.split(';')[0] ?? ''));
      },
    );
    asked.on('error', reject);
    asked.end(JSON.stringify({ secret }));
  });
}

/** An open socket, or the status it was refused with. */
function open(host: Loopback, path: string, headers: Headers): Promise<WebSocket | number> {
  const { host: address } = new URL(host.origin);
  const socket = new WebSocket(`ws://${address}${path}`, { headers });
  return new Promise((resolve) => {
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => resolve(0));
  });
}

async function openAs(host: Loopback, role: Role, cookie: string): Promise<WebSocket> {
  const socket = await open(host, `${paths[role]}calls`, { origin: host.origin, cookie });
  if (typeof socket === 'number') throw new Error(`Refused with ${socket}.`);
  return socket;
}

/** Says one thing and hears the next; null where the host hangs up instead. */
function say(socket: WebSocket, text: string | Buffer): Promise<unknown> {
  return new Promise((resolve) => {
    socket.once('message', (data) => resolve(JSON.parse(String(data))));
    socket.once('close', () => resolve(null));
    socket.send(text);
  });
}

describeDesk('the loopback host by its socket', async (service) => {
  const host = await startLoopback(service, { folder: pages, port: 0, logFault: () => undefined });
  let asked = 0;
  return {
    async desk(role) {
      const socket = await openAs(host, role, await enter(host, role));
      const answers = new Map<number, (value: unknown) => void>();
      socket.on('message', (data) => {
        const { id, result }: { id: number; result: unknown } = JSON.parse(String(data));
        answers.get(id)?.(result);
      });
      return {
        call(name, input) {
          asked += 1;
          const id = asked;
          return new Promise((resolve) => {
            answers.set(id, resolve);
            socket.send(JSON.stringify({ id, name, input }));
          });
        },
        // Topics have one way only, and it is tested there.
        subscribe: (topic, listener) => service.subscribe(role, topic, listener) ?? (() => undefined),
      };
    },
    close: host.close,
  };
});

describe('the socket', () => {
  let service: Service;
  let host: Loopback;
  let chair: string;
  const log: string[] = [];

  beforeAll(async () => {
    service = await openTestService();
    host = await startLoopback(service, { folder: pages, port: 0, logFault: (line) => log.push(line) });
    chair = await enter(host, 'chair');
  });
  afterAll(async () => {
    await host.close();
    service.close();
  });

  it.each([
    ['without a cookie', '/console/calls', { cookie: '' }],
    ['with the cookie of another role', '/staff/calls', {}],
    ['from another site', '/console/calls', { origin: 'http://example.org' }],
    ['under another name of this host', '/console/calls', { host: 'localhost' }],
    ['at another place', '/console/call', {}],
    ['at a place of nobody', '/calls', {}],
  ])('lets nobody in %s', async (_what, path, headers) => {
    expect(await open(host, path, { origin: host.origin, cookie: chair, ...headers })).toBe(403);
  });

  it.each([
    ['what is not JSON', 'status'],
    ['a call without a number', '{"name":"roster","input":{}}'],
    ['more than a call', '{"id":1,"name":"roster","input":{},"role":"chair"}'],
    ['bytes', Buffer.from('{"id":1,"name":"roster","input":{}}')],
  ])('hangs up on %s', async (_what, text) => {
    const socket = await openAs(host, 'chair', chair);
    expect(await say(socket, text)).toBe(null);
  });

  it('answers an unknown call as the door does, under its number', async () => {
    const socket = await openAs(host, 'chair', chair);
    const error = { code: 'unknownCall', name: 'nothing' };
    expect(await say(socket, '{"id":7,"name":"nothing","input":{}}')).toEqual({ id: 7, result: { ok: false, error } });
    socket.terminate();
  });

  it('gives the hall no right it has not', async () => {
    const socket = await openAs(host, 'hall', await enter(host, 'hall'));
    expect(await say(socket, '{"id":1,"name":"roster","input":{}}')).toEqual({
      id: 1,
      result: { ok: false, error: { code: 'forbidden', name: 'roster' } },
    });
    socket.terminate();
  });

  it('says a fault by its reference and keeps its stack in the log', async () => {
    const broken: Service = { ...service, dispatch: () => Promise.reject(new Error('broken')) };
    const other = await startLoopback(broken, { folder: pages, port: 0, logFault: (line) => log.push(line) });
    const socket = await openAs(other, 'chair', await enter(other, 'chair'));
    const answer = await say(socket, '{"id":3,"name":"roster","input":{}}');
    expect(answer).toEqual({ id: 3, fault: expect.stringMatching(/^[0-9A-F]{8}$/u) });
    expect(log.at(-1)).toContain('broken');
    await other.close();
  });
});
