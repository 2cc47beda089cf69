// The desk over HTTP and server-sent events, with real requests to a real port.

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../core/people.ts';
import type { Service } from '../../service/dispatch.ts';
import { type Loopback, startLoopback } from '../../service/loopback/server.ts';
import { describeDesk, type LooseDesk, openTestService } from './suite.ts';

type Headers = Readonly<Record<string, string>>;

const paths: Readonly<Record<Role, string>> = { chair: '/console/', staff: '/staff/', hall: '/stage/' };
const roles: readonly Role[] = ['chair', 'staff', 'hall'];
const pages = new URL('file:///nowhere/');

interface Sent {
  readonly status: number;
  readonly body: string;
  readonly cookie: string;
}

/** One request with exactly these headers, also those that fetch does not let a page set. */
function send(
  host: Loopback,
  method: string,
  path: string,
  headers: Headers,
  body: string | Buffer = '',
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const asked = request(host.origin, { method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      const cookie = response.headers['set-cookie']?.[0] ?? '';
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8'), cookie }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function post(host: Loopback, path: string, body: unknown): Promise<Sent> {
  const headers = { origin: host.origin, 'content-type': 'application/json' };
  return send(host, 'POST', path, headers, JSON.stringify(body));
}

/** Exchanges a fresh one-time secret for the cookie of the role. */
async function enter(host: Loopback, role: Role): Promise<string> {
  const { status, cookie } = await post(host, `${paths[role]}enter`, { secret: secretFor(host, role) });
  if (status !== 204) throw new Error(`The secret was answered with ${status}.`);
  return cookie.split(';')[0] ?? '';
}

function secretFor(host: Loopback, role: Role): string {
  return new URL(host.address(role)).hash.slice(1);
}

/** Reads server-sent events until stopped. */
async function listen(url: string, cookie: string, signal: AbortSignal, listener: (value: unknown) => void) {
  try {
    const response = await fetch(url, { headers: { cookie }, signal });
    const decoder = new TextDecoder();
    let text = '';
    for await (const part of response.body ?? []) {
      const events = (text + decoder.decode(part, { stream: true })).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) listener(JSON.parse(event.replace(/^event: \w+\ndata: /u, '')));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function deskOf(host: Loopback, role: Role, cookie: string): LooseDesk {
  return {
    async call(name, input) {
      const path = `${host.origin}${paths[role]}call/${encodeURIComponent(name)}`;
      const headers = { cookie, origin: host.origin, 'content-type': 'application/json' };
      const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(input) });
      expect(response.status).toBe(200);
      const answer: unknown = await response.json();
      return answer;
    },
    subscribe(topic, listener) {
      const stopping = new AbortController();
      void listen(`${host.origin}${paths[role]}topic/${topic}`, cookie, stopping.signal, listener);
      return () => stopping.abort();
    },
  };
}

describeDesk('the loopback host', async (service) => {
  const host = await startLoopback(service, { folder: pages, port: 0, logFault: () => undefined });
  return { desk: async (role) => deskOf(host, role, await enter(host, role)), close: host.close };
});

describe('the loopback host', () => {
  let service: Service;
  let host: Loopback;
  const log: string[] = [];
  const cookies = new Map<Role, string>();
  const call = '/console/call/attendance';
  const good = (role: Role = 'chair'): Headers => ({
    origin: host.origin,
    'content-type': 'application/json',
    cookie: cookies.get(role) ?? '',
  });

  beforeAll(async () => {
    service = await openTestService(() => {
      throw new Error('words of the inside');
    });
    host = await startLoopback(service, { folder: pages, port: 0, logFault: (line) => log.push(line) });
    for (const role of roles) cookies.set(role, await enter(host, role));
  });
  afterAll(async () => {
    await host.close();
    service.close();
  });

  it('listens on this machine only', () => {
    expect(new URL(host.origin).hostname).toBe('127.0.0.1');
  });

  it.each(roles)(
    'gives the %s one cookie for one secret, for a path of its own, out of reach of scripts',
    async (role) => {
      const secret = secretFor(host, role);
      const first = await post(host, `${paths[role]}enter`, { secret });
      expect(first.status).toBe(204);
      expect(first.cookie).toMatch(
        new RegExp(`^desk-${role}=\\d+\\.\\S{24}\\.\\S{43}; HttpOnly; SameSite=Strict; Path=${paths[role]}$`, 'u'),
      );
      expect(first.cookie).not.toContain(secret);
      expect(await post(host, `${paths[role]}enter`, { secret })).toMatchObject({ status: 401, cookie: '' });
      expect(secretFor(host, role)).not.toBe(secret);
    },
  );

  it('takes a secret only on the path of its role, and keeps it usable there', async () => {
    const secret = secretFor(host, 'hall');
    expect(await post(host, '/console/enter', { secret })).toMatchObject({ status: 401, cookie: '' });
    expect(await post(host, '/stage/enter', { secret })).toMatchObject({ status: 204 });
  });

  it.each([{}, { secret: '' }, { secret: null }, { secret: ['x'] }, { secret: 'guessed' }, null, 'x'])(
    'does not let in with %j',
    async (body) => {
      expect(await post(host, '/console/enter', body)).toMatchObject({ status: 401, cookie: '' });
    },
  );

  it('answers a call with everything right: the refusals below are for what they change', async () => {
    expect(await send(host, 'POST', call, good(), '{}')).toMatchObject({ status: 200 });
  });

  it.each([
    ['to another name of this machine', 421, { host: 'localhost' }],
    ['to a name that was turned to this machine', 421, { host: 'example.invalid' }],
    ['without the port', 421, { host: '127.0.0.1' }],
    ['from another origin', 403, { origin: 'http://example.invalid' }],
    ['from an opaque origin', 403, { origin: 'null' }],
    ['without an origin', 403, { origin: '' }],
    ['as a form', 403, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as text that mentions JSON', 403, { 'content-type': 'text/plain; application/json' }],
    ['with a guessed cookie', 401, { cookie: `desk-chair=${'A'.repeat(32)}` }],
    ['without a cookie', 401, { cookie: '' }],
  ])('refuses a call %s', async (_what, status, changed) => {
    expect(await send(host, 'POST', call, { ...good(), ...changed }, '{}')).toMatchObject({ status });
  });

  it('plays a recording to the console alone, in the part it asks for', async () => {
    const contentBase64 = Buffer.from('ID3 the anthem').toString('base64');
    const chosen = { requestId: 'choose-a-cue', cue: 'anthem', fileName: '国歌.mp3', contentBase64 };
    expect(await service.dispatch('chair', 'chooseCue', chosen)).toMatchObject({ ok: true });
    const cookie = cookies.get('chair') ?? '';
    const whole = await send(host, 'GET', '/console/cue/anthem?0a1b', { cookie });
    expect(whole).toMatchObject({ status: 200, body: 'ID3 the anthem' });
    const part = await send(host, 'GET', '/console/cue/anthem', { cookie, range: 'bytes=4-6' });
    expect(part).toMatchObject({ status: 206, body: 'the' });
    for (const [path, headers, status] of [
      ['/console/cue/anthem', {}, 401],
      ['/console/cue/anthem', { cookie: cookies.get('hall') ?? '' }, 401],
      ['/console/cue/anthem', { cookie, host: 'localhost' }, 421],
      ['/console/cue/march', { cookie }, 404],
      ['/console/cue/..%2fanthem', { cookie }, 404],
      ['/staff/cue/anthem', { cookie: cookies.get('staff') ?? '' }, 404],
      ['/stage/cue/anthem', { cookie: cookies.get('hall') ?? '' }, 404],
    ] as const)
      expect(await send(host, 'GET', path, headers), path).toMatchObject({ status });
  });

  it.each([
    ['hall', 'chair'],
    ['hall', 'staff'],
    ['staff', 'chair'],
  ] as const)('does not take the cookie of the %s on the path of the %s, under either name', async (from, to) => {
    const own = cookies.get(from) ?? '';
    for (const cookie of [own, own.replace(`desk-${from}`, `desk-${to}`)]) {
      const headers = { ...good(), cookie };
      expect(await send(host, 'POST', `${paths[to]}call/attendance`, headers, '{}')).toMatchObject({ status: 401 });
      expect(await send(host, 'GET', `${paths[to]}topic/status`, headers)).toMatchObject({ status: 401 });
    }
  });

  it('opens no topic without a cookie, to a strange host, or of an unknown name', async () => {
    expect(await send(host, 'GET', '/stage/topic/scene', {})).toMatchObject({ status: 401 });
    const strange = { ...good(), host: 'example.invalid' };
    expect(await send(host, 'GET', '/console/topic/status', strange)).toMatchObject({ status: 421 });
    for (const topic of ['ballots', 'constructor', '', 'status+', 'status+ballots'])
      expect(await send(host, 'GET', `/console/topic/${topic}`, good())).toMatchObject({ status: 404 });
  });

  it('refuses the hall the status of the console, alone or beside its picture', async () => {
    for (const topic of ['status', 'scene+status'])
      expect(await send(host, 'GET', `/stage/topic/${topic}`, good('hall'))).toMatchObject({ status: 403 });
  });

  it('sends both topics of a console on one stream, each under its name', async () => {
    const stopping = new AbortController();
    const headers = { cookie: cookies.get('chair') ?? '' };
    const response = await fetch(`${host.origin}/console/topic/status+scene`, { headers, signal: stopping.signal });
    let text = '';
    for await (const part of response.body ?? []) {
      text += new TextDecoder().decode(part);
      if (text.includes('event: scene\n')) break;
    }
    expect(text).toMatch(/^event: status\ndata: \{"revision":.*\n\nevent: scene\ndata: \{"sequence":/u);
    stopping.abort();
  });

  it.each(['/console/call/%E0', '/%', '//', '//example.invalid/', '/a%00.js', '/console/assets/%00', '*'])(
    'finds nothing at %s, and does not take it for a fault',
    async (path) => {
      const faults = log.length;
      expect(await send(host, 'GET', path, good())).toMatchObject({ status: 404 });
      expect(await send(host, 'POST', path, good(), '{}')).toMatchObject({ status: 404 });
      expect(log).toHaveLength(faults);
    },
  );

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('does not know the method %s', async (method) => {
    expect(await send(host, method, call, good(), '{}')).toMatchObject({ status: 405 });
  });

  it.each(['', '{', 'undefined'])('refuses a body that is not JSON: %j', async (body) => {
    expect(await send(host, 'POST', call, good(), body)).toMatchObject({ status: 400 });
  });

  it('carries out nothing of a body that is too large, and goes on answering', async () => {
    const large = Buffer.alloc(17_000_001, ' ');
    large.write('{}');
    // The host may hang up before the whole body was sent: then there is no status to read.
    const refused = await send(host, 'POST', '/console/call/closeSession', good(), large).catch(() => null);
    expect([413, undefined]).toContain(refused?.status);
    expect(JSON.parse((await send(host, 'POST', call, good(), '{}')).body)).toMatchObject({ ok: true });
  });

  it('tells the screen of a fault only a reference that stands in the log', async () => {
    const { status, body } = await send(host, 'POST', '/console/call/openHall', good(), '{}');
    expect(status).toBe(500);
    expect(body).toMatch(/^\{"fault":"[0-9A-F]{8}"\}$/u);
    expect(
      log.filter((line) => line.includes(body.slice(10, 18)) && line.includes('words of the inside')),
    ).toHaveLength(1);
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/console/../../package.json', '/etc/passwd'])(
    'serves nothing at %s',
    async (path) => {
      expect(await send(host, 'GET', path, good())).toMatchObject({ status: 404 });
    },
  );
});
