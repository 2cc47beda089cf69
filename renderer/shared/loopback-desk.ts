// The desk of a page served by the loopback host: calls over fetch, topics over server-sent events.

import type { CallName, Desk, Input, TopicName, Topics, Value } from '../../core/contract.ts';
import type { Result } from '../../core/result.ts';

/** /console/, /staff/ or /stage/: the role's own path, to which its cookie goes. */
const base = location.pathname;

const entered = enter();

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
  await entered;
  const response = await post(`call/${name}`, input);
  if (response.status === 200) return (await response.json()) as Result<Value<Name>>;
  const said = response.status === 500 ? ((await response.json()) as { fault: string }).fault : String(response.status);
  throw new Error(said);
}

function subscribe<Topic extends TopicName>(topic: Topic, listener: (value: Topics[Topic]) => void): () => void {
  let source: EventSource | null = null;
  let stopped = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    if (stopped) return;
    source = new EventSource(`${base}topic/${topic}`);
    source.onmessage = ({ data }) => listener(JSON.parse(String(data)) as Topics[Topic]);
    // A browser gives up for good on an answer that is no stream; the host may be back in a second.
    source.onerror = () => {
      source?.close();
      waiting = setTimeout(open, 1000);
    };
  };
  void entered.then(open);
  return () => {
    stopped = true;
    clearTimeout(waiting);
    source?.close();
  };
}

const desk: Desk = { call, subscribe };
Object.defineProperty(window, 'desk', { value: desk });
