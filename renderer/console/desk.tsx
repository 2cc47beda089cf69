// How a screen asks and acts: queries that follow the journal, commands with their refusals, faults in one dialog.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import {
  type CallName,
  type CommandName,
  contract,
  type Desk,
  type Input,
  isCallName,
  type LobbyName,
  noAnswer,
  type QueryName,
  type Value,
} from '../../core/contract.ts';
import type { Tag } from '../../core/events.ts';
import type { Refusal, Result } from '../../core/result.ts';
import { sentenceOf } from '../../core/sentences.ts';
import type { SessionStatus, StatusView } from '../../core/views.ts';
import { gatherBetweenKeys } from './calm.ts';
import { askSettled, countChanges } from './changes.ts';

/** The tabs and the preview change with every ballot: while a hand keys, these are asked for seldom, and between keys. */
const calm = { least: 300, forKey: 400 };
const calmNames: readonly CallName[] = ['contests', 'previewScene'];

const readsAny = (name: CallName, touched: readonly Tag[]) => contract[name].reads.some((tag) => touched.includes(tag));

const DeskContext = createContext<Desk | null>(null);
const changes = countChanges();
const StatusContext = createContext<StatusView | null>(null);
const LostContext = createContext<string | null>(null);

/** Gives the desk and the status to every screen, and asks again for whatever a change has touched. */
export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  const [status, setStatus] = useState<StatusView | null>(null);
  const [lostAt, setLostAt] = useState<string | null>(null);
  const client = useQueryClient();
  useEffect(() => desk.watchLink?.(setLostAt), [desk]);
  useEffect(() => {
    const askAnew = (isMeant: (name: CallName) => boolean) =>
      void client.invalidateQueries({
        predicate: ({ queryKey: [name] }) => typeof name === 'string' && isCallName(name) && isMeant(name),
      });
    const later = gatherBetweenKeys(window, calm, (touched) =>
      askAnew((name) => calmNames.includes(name) && readsAny(name, touched)),
    );
    const leave = desk.subscribe('status', (next) => {
      const touched = changes.note(next);
      const isBallot = touched.length > 0 && touched.every((tag) => tag === 'ballots');
      // A hand that keys ballots is answered first: the frame around it may come a moment later. Nothing else may: what
      // a screen asks for anew must not be ahead of the status it is read beside.
      if (isBallot) startTransition(() => setStatus(next));
      else setStatus(next);
      askAnew((name) => readsAny(name, touched) && !(isBallot && calmNames.includes(name)));
      if (isBallot) later.add(touched);
    });
    return () => {
      leave();
      later.stop();
    };
  }, [desk, client]);
  return (
    <DeskContext value={desk}>
      <LostContext value={lostAt}>
        <StatusContext value={status}>{children}</StatusContext>
      </LostContext>
    </DeskContext>
  );
}

function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('The screen has no desk.');
  return desk;
}

/** Since when the trusted side is not heard of (HH:MM:SS); null while it is there. What is shown is what it said last. */
export function useLostAt(): string | null {
  return useContext(LostContext);
}

/** Null until the trusted side has said what is open. */
export function useStatus(): StatusView | null {
  return useContext(StatusContext);
}

/** The open session; only for screens that are shown while one is open. */
export function useSession(): SessionStatus {
  const session = useContext(StatusContext)?.session ?? null;
  if (session === null) throw new Error('No session is open.');
  return session;
}

/** The answer to a query, kept up to date; undefined while it is fetched for the first time. */
export function useAnswer<Name extends QueryName | 'lobby' | 'browseFolder' | 'displays'>(
  name: Name,
  input: Input<Name>,
): {
  readonly value: Value<Name> | undefined;
  readonly refusal: Refusal | null;
  /** The answer is still the one to another input. */
  readonly isOther: boolean;
} {
  const desk = useDesk();
  const session = useContext(StatusContext)?.session?.path ?? '';
  const { data, isPlaceholderData: isOther } = useQuery({
    queryKey: [name, session, input],
    queryFn: () => askSettled(changes, name, () => desk.call(name, input)),
    placeholderData: (last: Result<Value<Name>> | undefined) => last,
  });
  return {
    value: data?.ok === true ? data.value : undefined,
    refusal: data?.ok === false ? data.error : null,
    isOther,
  };
}

/** Calls once, outside the cache; faults are shown in the one dialog and count as refused. */
export function useCall() {
  const desk = useDesk();
  const { modal } = App.useApp();
  return useCallback(
    async <Name extends CallName>(name: Name, input: Input<Name>): Promise<Result<Value<Name>>> => {
      try {
        return await desk.call(name, input);
      } catch (error) {
        const reference = error instanceof Error ? error.message : '';
        modal.error(
          reference === noAnswer
            ? { title: '没有连上程序', content: '这一步没有回应，不知道办成没有。连上以后请先核对，再决定是否重办。' }
            : {
                title: '程序出了故障',
                content: `已登记的内容都在。请重试；仍不行，请记下编号 ${reference}，重新打开程序。`,
              },
        );
        return { ok: false, error: { code: 'fault', reference } };
      }
    },
    [desk, modal],
  );
}

export type Send = <Name extends CommandName>(
  name: Name,
  input: Input<Name>,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: Refusal | null }>;

/** Sends a command under the id it carries; a null refusal: no answer came, it may be sent again under the same id. */
export function useSend(): Send {
  const desk = useDesk();
  return useCallback(
    async (name, input) => {
      try {
        const result = await desk.call(name, input);
        return result.ok ? { ok: true } : { ok: false, refusal: result.error };
      } catch {
        // Said on the desk itself: a dialog would take the keys of a hand that goes on typing.
        return { ok: false, refusal: null };
      }
    },
    [desk],
  );
}

export interface Acting {
  readonly run: <Name extends CommandName>(name: Name, input: Omit<Input<Name>, 'requestId'>) => Promise<boolean>;
  /** The last refusal, until the next act; null after an accepted one. */
  readonly refusal: Refusal | null;
  readonly busy: boolean;
  readonly clear: () => void;
}

/** Commands of one screen, each under a request id of its own. */
export function useAct(): Acting {
  const call = useCall();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async <Name extends CommandName>(name: Name, input: Omit<Input<Name>, 'requestId'>) => {
      setBusy(true);
      // Every command takes its own input and a requestId: the contract adds it to each of them.
      const result = await call<Name>(name, withRequest<Name>(input));
      setBusy(false);
      setRefusal(result.ok ? null : result.error);
      return result.ok;
    },
    [call],
  );
  const clear = useCallback(() => setRefusal(null), []);
  return useMemo(() => ({ run, refusal, busy, clear }), [run, refusal, busy, clear]);
}

/** Asks for acts outside the journal, with the last refusal until the next one. */
export function useAsk() {
  const call = useCall();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ask = useCallback(
    async <Name extends LobbyName>(name: Name, input: Input<Name>): Promise<Result<Value<Name>>> => {
      const result = await call(name, input);
      setRefusal(result.ok ? null : result.error);
      return result;
    },
    [call],
  );
  return { ask, refusal };
}

function withRequest<Name extends CommandName>(input: Omit<Input<Name>, 'requestId'>): Input<Name>;
function withRequest(input: object): object {
  return { ...input, requestId: crypto.randomUUID() };
}

/** What went wrong, in its place on the screen; read aloud by a screen reader. */
export function RefusalLine({ refusal }: { readonly refusal: Refusal | null }) {
  return (
    <p className="refusal" role="alert">
      {refusal === null || refusal.code === 'fault' ? '' : sentenceOf(refusal)}
    </p>
  );
}
