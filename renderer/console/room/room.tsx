// The counting room of one contest entered twice: the overview, the desk, or the differences of a bundle.

import { useCallback, useEffect, useState } from 'react';
import { sentenceOf } from '../../../core/sentences.ts';
import { Differences } from './differences.tsx';
import { BundleKeying } from './keying.tsx';
import { type OtherContest, Overview } from './overview.tsx';
import { useSignedOn } from './signed-on.tsx';

export type { OtherContest } from './overview.tsx';

export function Room({ contestId, other }: { readonly contestId: string; readonly other: OtherContest | null }) {
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
  const operatorId = person?.operatorId;
  // What came of closing a bundle is news for the one who closed it.
  useEffect(() => {
    if (operatorId === undefined) setClosed(null);
  }, [operatorId]);
  if (work?.contestId === contestId && work.kind === 'differences')
    return <Differences key={work.bundle} contestId={contestId} bundle={work.bundle} />;
  if (work?.contestId === contestId && work.kind === 'keying' && person !== null)
    return (
      <BundleKeying
        key={`${work.bundle}-${work.pass}`}
        contestId={contestId}
        station={{ bundle: work.bundle, pass: work.pass, operator: person.operator }}
        leave={leave}
        forgotten={forgotten}
      />
    );
  return (
    <>
      {isForgotten && person === null ? <p className="refusal">{sentenceOf({ code: 'notSignedOn' })}</p> : null}
      <Overview contestId={contestId} closed={closed} other={other} />
    </>
  );
}
