// Who is signed on at this console, and what is in hand; kept while the session is open, forgotten with the page.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Refusal } from '../../../core/result.ts';
import { useCall } from '../desk.tsx';

export interface Person {
  /** What this console shows the trusted side from now on. */
  readonly operator: string;
  readonly operatorId: string;
  readonly name: string;
}

/** What the person signed on is at: a pass over a bundle, or the differences of one; null: choosing. */
export type Work =
  | { readonly kind: 'keying'; readonly contestId: string; readonly bundle: number; readonly pass: number }
  | { readonly kind: 'differences'; readonly contestId: string; readonly bundle: number }
  | null;

interface SignedOn {
  readonly person: Person | null;
  /** Answers with the refusal, or null when signed on. */
  readonly signOn: (operatorId: string, pin: string) => Promise<Refusal | null>;
  readonly signOff: () => void;
  readonly work: Work;
  readonly setWork: (work: Work) => void;
}

const SignedOnContext = createContext<SignedOn | null>(null);

/** Keeps the person and the work for every step: who leaves the screen comes back to the same ballot. */
export function SignedOnProvider({ children }: { readonly children: ReactNode }) {
  const call = useCall();
  const [person, setPerson] = useState<Person | null>(null);
  const [work, setWork] = useState<Work>(null);
  const signOff = useCallback(() => {
    if (person !== null) void call('signOff', { operator: person.operator });
    setPerson(null);
    setWork(null);
  }, [call, person]);
  const signOn = useCallback(
    async (operatorId: string, pin: string) => {
      const result = await call('signOn', { operatorId, pin });
      if (!result.ok) return result.error;
      setWork(null);
      setPerson(result.value);
      return null;
    },
    [call],
  );
  const value = useMemo(() => ({ person, signOn, signOff, work, setWork }), [person, signOn, signOff, work]);
  return <SignedOnContext value={value}>{children}</SignedOnContext>;
}

export function useSignedOn(): SignedOn {
  const value = useContext(SignedOnContext);
  if (value === null) throw new Error('Nobody keeps who is signed on.');
  return value;
}

/** Always in sight: whose hand the ballots are keyed by; F6 signs off from anywhere. */
export function SignedOnMark() {
  const { person, signOff } = useSignedOn();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.defaultPrevented || person === null) return;
      event.preventDefault();
      signOff();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [person, signOff]);
  if (person === null) return null;
  return (
    <span className="signed-on">
      操作员 <b>{person.name}</b>
      <button type="button" className="link" onClick={signOff}>
        签出 F6
      </button>
    </span>
  );
}
