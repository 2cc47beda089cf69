// The loopback host: the desk over HTTP, a socket and server-sent events on 127.0.0.1, for machines without the Electron binary.

import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type TopicName, topicRoles } from '../../core/contract.ts';
import type { Role } from '../../core/people.ts';
import type { Service } from '../dispatch.ts';
import { type LogFault, noteFault } from '../faults.ts';
import { serveFile } from './files.ts';
import { pathByRole, readPath, roleOfPath } from './paths.ts';
import { openSockets } from './socket.ts';
import { makeTickets, type Tickets } from './tickets.ts';

/** Largest body of a call: a roster of 12 MB in base64 and its answers. */
const bodyLimit = 17_000_000;

export interface Loopback {
  readonly origin: string;
  /** An address with a fresh one-time secret for this role. */
  readonly address: (role: Role) => string;
  readonly close: () => Promise<void>;
}

interface HostState {
  readonly service: Service;
  readonly logFault: LogFault;
  readonly folder: URL;
  /** One-time secrets not yet used. */
  readonly secrets: Map<string, Role>;
  readonly tickets: Tickets;
  readonly streams: Set<ServerResponse>;
  host: string;
}

export interface LoopbackGiven {
  /** Holds the built pages. */
  readonly folder: URL;
  /** 0 for any that is free. */
  readonly port: number;
  readonly logFault: LogFault;
  /** Signs what pages are admitted by; with a key of its own a host knows no page of another one. */
  readonly key?: Buffer;
}

/** Starts listening on 127.0.0.1. */
export async function startLoopback(service: Service, given: LoopbackGiven): Promise<Loopback> {
  const { folder, logFault, key = randomBytes(32) } = given;
  const tickets = makeTickets(key, Date.now);
  const state: HostState = {
    service,
    folder,
    logFault,
    tickets,
    secrets: new Map(),
    streams: new Set(),
    host: '',
  };
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error: unknown) => answerFault(state, response, error));
  });
  const sockets = openSockets({
    admit: (request) => admitSocket(state, request),
    dispatch: service.dispatch,
    noteFault: (error) => noteFault(error, logFault),
    limit: bodyLimit,
  });
  server.on('upgrade', sockets.upgrade);
  await listen(server, given.port);
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('The host has no port.');
  const { port } = listening;
  state.host = `127.0.0.1:${port}`;
  return {
    origin: `http://${state.host}`,
    address(role) {
      const secret = randomBytes(24).toString('base64url');
      state.secrets.set(secret, role);
      return `http://${state.host}${pathByRole[role]}#${secret}`;
    },
    close: () =>
      new Promise((resolve) => {
        for (const stream of state.streams) stream.end();
        sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

async function answer(state: HostState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  setHeaders(response);
  if (request.headers.host !== state.host) return end(response, 421, 'wrong host');
  const pathname = readPath(request.url ?? '/');
  if (pathname === null) return end(response, 404, 'not found');
  const role = roleOfPath(pathname);
  const tail = role === null ? '' : pathname.slice(pathByRole[role].length);
  if (request.method === 'POST') return answerPost(state, request, response, role, tail);
  if (request.method !== 'GET') return end(response, 405, 'method');
  const kind = ['cue/', 'print/', 'topic/'].find((start) => tail.startsWith(start));
  if (role === null || kind === undefined) return serveFile(state.folder, pathname, role, response);
  if (!isAdmitted(state, request, role)) return end(response, 401, 'no right');
  const asked = tail.slice(kind.length);
  if (kind === 'cue/') return sendRecording(state, request, response, role, asked);
  if (kind === 'print/') return sendPrintPage(state, response, role, asked);
  return openStream(state, request, response, role, asked);
}

async function answerPost(
  state: HostState,
  request: IncomingMessage,
  response: ServerResponse,
  role: Role | null,
  tail: string,
): Promise<void> {
  const isJson = request.headers['content-type']?.split(';')[0]?.trim() === 'application/json';
  if (request.headers.origin !== `http://${state.host}` || !isJson) return end(response, 403, 'refused');
  if (role === null) return end(response, 404, 'not found');
  const isCall = tail.startsWith('call/');
  if (isCall && !isAdmitted(state, request, role)) return end(response, 401, 'no right');
  const body = await readBody(request);
  if (body === null) return end(response, 413, 'too large');
  if (tail === 'enter') return enter(state, response, role, body);
  return isCall ? call(state, response, role, tail.slice('call/'.length), body) : end(response, 404, 'not found');
}

function setHeaders(response: ServerResponse): void {
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cache-control', 'no-store');
}

/** Exchanges the one-time secret of the address for a cookie with a ticket that goes to this role's path only. */
function enter(state: HostState, response: ServerResponse, role: Role, body: string): void {
  const secret = secretOf(body);
  if (secret === null || state.secrets.get(secret) !== role) {
    end(response, 401, 'no right');
    return;
  }
  state.secrets.delete(secret);
  const ticket = state.tickets.issue(role);
  response.setHeader('set-cookie', `desk-${role}=${ticket}; HttpOnly; SameSite=Strict; Path=${pathByRole[role]}`);
  end(response, 204, '');
}

function secretOf(body: string): string | null {
  const parsed = parse(body);
  return typeof parsed === 'object' && parsed !== null && 'secret' in parsed && typeof parsed.secret === 'string'
    ? parsed.secret
    : null;
}

/** A socket has no CORS to hold it back: host, origin and cookie are asked as for a call. */
function admitSocket(state: HostState, request: IncomingMessage): Role | null {
  if (request.headers.host !== state.host || request.headers.origin !== `http://${state.host}`) return null;
  const path = readPath(request.url ?? '/');
  const role = path === null ? null : roleOfPath(path);
  if (role === null || path !== `${pathByRole[role]}calls`) return null;
  return isAdmitted(state, request, role) ? role : null;
}

function isAdmitted(state: HostState, request: IncomingMessage, role: Role): boolean {
  const sent = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
  const value = sent.find((part) => part.startsWith(`desk-${role}=`))?.slice(`desk-${role}=`.length) ?? '';
  return state.tickets.isGood(role, value);
}

async function call(state: HostState, response: ServerResponse, role: Role, name: string, body: string): Promise<void> {
  const input = parse(body);
  if (input === undefined) return end(response, 400, 'not JSON');
  const result = await state.service.dispatch(role, name, input);
  sendJson(response, 200, result);
}

/** Music for the console: whole, or the part its player asks for. */
function sendRecording(
  state: HostState,
  request: IncomingMessage,
  response: ServerResponse,
  role: Role,
  cue: string,
): void {
  const answer = state.service.recording(role, cue, request.headers.range ?? null);
  if (answer === null) {
    end(response, 404, 'not found');
    return;
  }
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  response.statusCode = answer.status;
  response.end(answer.body);
}

/** Papers for the browser to print; the page holds no script. */
async function sendPrintPage(state: HostState, response: ServerResponse, role: Role, ids: string): Promise<void> {
  const page = await state.service.printPage(role, ids);
  if (page === null) return end(response, 404, 'not found');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(page);
}

/** One stream for the topics asked for (status+scene), each event named after its topic; all of them or none. */
function openStream(
  state: HostState,
  request: IncomingMessage,
  response: ServerResponse,
  role: Role,
  asked: string,
): void {
  const topics = asked.split('+');
  if (!topics.every(isTopicName)) {
    end(response, 404, 'not found');
    return;
  }
  if (!topics.every((topic) => topicRoles[topic].includes(role))) {
    end(response, 403, 'no right');
    return;
  }
  response.setHeader('content-type', 'text/event-stream');
  response.flushHeaders();
  state.streams.add(response);
  const stops = topics.map((topic) =>
    state.service.subscribe(role, topic, (value) =>
      response.write(`event: ${topic}\ndata: ${JSON.stringify(value)}\n\n`),
    ),
  );
  request.on('close', () => {
    state.streams.delete(response);
    for (const stop of stops) stop?.();
  });
}

function isTopicName(name: string): name is TopicName {
  return Object.hasOwn(topicRoles, name);
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size > bodyLimit) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** undefined for what is not JSON. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.statusCode = status;
  response.end(JSON.stringify(value));
}

function answerFault(state: HostState, response: ServerResponse, error: unknown): void {
  const fault = noteFault(error, state.logFault);
  if (response.headersSent) response.end();
  else sendJson(response, 500, { fault });
}

function end(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.end(text);
}
