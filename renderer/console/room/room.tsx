// The counting room of one contest entered twice: the overview, the desk, or the differences of a bundle.

import { useCallback, useState } from 'react';
import { sentenceOf } from '../../../core/sentences.ts';
import { Differences } from './differences.tsx';
import { BundleKeying } from './keying.tsx';
import { Overview } from './overview.tsx';
import { useSignedOn } from './signed-on.tsx';

export function Room({ contestId }: { readonly contestId: string }) {
  const { person, work, setWork, signOff } = useSignedOn();
  const [closed, setClosed] = useState<number | null>(null);
  const [isForgotten, setForgotten] = useState(false);
  const bundle = work?.bundle ?? null;
  const leave = useCallback(
    (isClosed: boolean) => {
      setClosed(isClosed ? bundle : null);
      setWork(null);
    },
    [bundle, setWork],
  );
  const forgotten = useCallback(() => {
    setForgotten(true);
    signOff();
  }, [signOff]);
  if (work?.contestId === contestId && work.kind === 'differences')
    return <Differences key={work.bundle} contestId={contestId} bundle={work.bundle} />;
  if (work?.contestId === contestId && work.kind === 'keying' && person !== null)
    return (
      <BundleKeying
        key={`${work.bundle}-${work.pass}`}
        contestId={contestId}
        station={{ bundle: work.bundle, pass: work.pass, operator: person.operator }}
        name={person.name}
        leave={leave}
        forgotten={forgotten}
      />
    );
  return (
    <>
      {isForgotten && person === null ? <p className="refusal">{sentenceOf({ code: 'notSignedOn' })}</p> : null}
      <Overview contestId={contestId} closed={closed} />
    </>
  );
}
