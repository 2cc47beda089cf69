// The desk of a page served by the loopback host: calls over a socket, or over fetch while there is none; topics over
// server-sent events.

import {
  type CallName,
  type Desk,
  type Input,
  noAnswer,
  type TopicName,
  type Topics,
  type Value,
} from '../../core/contract.ts';
import type { Result } from '../../core/result.ts';

/** /console/, /staff/ or /stage/: the role's own path, to which its cookie goes. */
const base = location.pathname;

let hasEntered = false;
const entered = enter().finally(() => {
  hasEntered = true;
});

async function enter(): Promise<void> {
  const secret = location.hash.slice(1);
  if (secret === '') return;
  await post('enter', { secret });
  history.replaceState(null, '', base);
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
  });
}

/** The host answers only with values of the contract: this page and the host are built from one source. */
async function call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Result<Value<Name>>> {
  // Once inside nothing is waited for: a call leaves before the page draws what made it.
  if (!hasEntered) await entered;
  if (!('requestId' in input)) return ask(name, input);
  acting += 1;
  try {
    return await ask(name, input);
  } finally {
    acting -= 1;
    // Whoever waits for the answer comes first.
    if (acting === 0) setTimeout(tell);
  }
}

async function ask<Name extends CallName>(name: Name, input: Input<Name>): Promise<Result<Value<Name>>> {
  const { result, fault } = await (link === null ? askByPost(name, input) : askByLink(link, name, input));
  if (result === undefined) throw new Error(fault);
  return result as Result<Value<Name>>;
}

interface Answer {
  readonly result?: Result<unknown>;
  readonly fault?: string;
}

async function askByPost(name: string, input: unknown): Promise<Answer> {
  const response = await post(`call/${name}`, input).catch((cause: unknown) => {
    throw new Error(noAnswer, { cause });
  });
  if (response.status === 200) return { result: (await response.json()) as Result<unknown> };
  return response.status === 500 ? ((await response.json()) as Answer) : { fault: String(response.status) };
}

/** The open socket for calls; a message over it takes a quarter of the time of a request. */
let link: WebSocket | null = null;
const waiting = new Map<number, { readonly answer: (value: Answer) => void; readonly lose: (why: Error) => void }>();
let asked = 0;

function askByLink(by: WebSocket, name: string, input: unknown): Promise<Answer> {
  asked += 1;
  const id = asked;
  return new Promise((answer, lose) => {
    waiting.set(id, { answer, lose });
    by.send(JSON.stringify({ id, name, input }));
  });
}

function openLink(): void {
  const socket = new WebSocket(`ws://${location.host}${base}calls`);
  socket.onopen = () => {
    link = socket;
  };
  socket.onmessage = ({ data }: MessageEvent<string>) => {
    const { id, ...answer } = JSON.parse(data) as Answer & { readonly id: number };
    waiting.get(id)?.answer(answer);
    waiting.delete(id);
  };
  // What was asked and not answered may have been done or not: whoever asked must say that no answer came.
  socket.onclose = () => {
    link = null;
    for (const { lose } of waiting.values()) lose(new Error(noAnswer));
    waiting.clear();
    setTimeout(openLink, 1000);
  };
}

// The hall asks for nothing.
if (base !== '/stage/') void entered.then(openLink);

/** Acts on their way. What they bring about arrives beside their answer, and would be drawn before the hand is told. */
let acting = 0;
/** News that waits for the answers, in the order it came; never longer than this (ms). */
const news: (() => void)[] = [];
const patience = 50;

function hearOf(one: () => void): void {
  news.push(one);
  if (acting === 0) tell();
  else setTimeout(tell, patience);
}

function tell(): void {
  for (const one of news.splice(0)) one();
}

/** What this page's role may hear; the hall hears nothing but its picture. */
const heard: readonly TopicName[] = base === '/stage/' ? ['scene'] : ['status', 'scene'];

type Hearer = (value: unknown) => void;
const hearers = new Map<TopicName, Set<Hearer>>(heard.map((topic) => [topic, new Set()]));
const last = new Map<TopicName, unknown>();
let opened = false;

/** Milliseconds before the stream is asked for again: twice as long each time, until the host answers. */
const firstRest = 250;
const longestRest = 4000;
let rest = firstRest;

/** One stream carries every topic: a browser allows six connections to a host, and each page must keep some for calls. */
function openStream(): void {
  const source = new EventSource(`${base}topic/${heard.join('+')}`);
  for (const topic of heard) {
    source.addEventListener(topic, ({ data }: MessageEvent<string>) => {
      const value: unknown = JSON.parse(data);
      hearOf(() => {
        last.set(topic, value);
        for (const hear of hearers.get(topic) ?? []) hear(value);
      });
    });
  }
  source.onopen = () => {
    rest = firstRest;
    brokenAt = null;
    sayLost(null);
  };
  // A browser gives up for good on an answer that is no stream; the host may be back in a second.
  source.onerror = () => {
    source.close();
    brokenAt ??= new Date().toTimeString().slice(0, 8);
    // One break may be the end of a stream; who does not answer the next attempt is not there.
    if (rest > firstRest) sayLost(brokenAt);
    setTimeout(openStream, rest);
    rest = Math.min(rest * 2, longestRest);
  };
}

function subscribe<Topic extends TopicName>(topic: Topic, listener: (value: Topics[Topic]) => void): () => void {
  if (!opened) {
    opened = true;
    void entered.then(openStream);
  }
  const hear: Hearer = (value) => listener(value as Topics[Topic]);
  hearers.get(topic)?.add(hear);
  // The present value first, also for one who comes late.
  if (last.has(topic)) hear(last.get(topic));
  return () => hearers.get(topic)?.delete(hear);
}

let brokenAt: string | null = null;
let lostAt: string | null = null;
const watchers = new Set<(lostAt: string | null) => void>();

function sayLost(at: string | null): void {
  if (at === lostAt) return;
  lostAt = at;
  for (const watch of watchers) watch(at);
}

function watchLink(watch: (lostAt: string | null) => void): () => void {
  watchers.add(watch);
  watch(lostAt);
  return () => watchers.delete(watch);
}

const desk: Desk = { call, subscribe, watchLink };
Object.defineProperty(window, 'desk', { value: desk });
