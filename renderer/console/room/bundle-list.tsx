// Every bundle with how far each pass is, what differs, and what can be done about it here.

import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { passNames } from '../../../core/counting/plan.ts';
import type { BundleView, OperatorsView, PassView, RoomView } from '../../../core/counting-views.ts';
import { choicesFor, comparisonWords, isDone, offerOf, passWords } from './bundles.ts';
import { HandOver } from './hand-over.tsx';
import { ReopenBundle } from './reopen-bundle.tsx';
import type { Person } from './signed-on.tsx';

interface Props {
  readonly room: RoomView;
  readonly person: Person | null;
  readonly operators: OperatorsView['operators'];
  readonly take: (bundle: number, pass: number) => void;
  readonly look: (bundle: number) => void;
}

/** From so many bundles on, those that are done are out of the way at first. */
const many = 24;

export function BundleList({ room, person, operators, take, look }: Props) {
  const next = nextBundle(room, person);
  const [isAll, setAll] = useState(room.bundles.length <= many);
  const done = room.bundles.filter(isDone).length;
  const shown = isAll || done === room.bundles.length ? room.bundles : room.bundles.filter((view) => !isDone(view));
  const nextRow = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (next !== null) nextRow.current?.scrollIntoView({ block: 'nearest' });
  }, [next]);
  return (
    <div className="panel scroll grow bundles">
      <table className="list">
        <thead>
          <tr>
            <th>捆</th>
            <th>张</th>
            <th>第一遍</th>
            <th>第二遍</th>
            <th>两遍比对</th>
            <th className="right">
              {done === 0 || done === room.bundles.length ? null : (
                <button type="button" className="link" onClick={() => setAll(!isAll)}>
                  {isAll ? '只看未办完' : `办完 ${done} 捆也列出`}
                </button>
              )}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((view) => (
            <tr
              key={view.bundle}
              ref={view.bundle === next ? nextRow : null}
              className={view.bundle === next ? 'chosen' : ''}
            >
              <td>第 {view.bundle} 捆</td>
              <td>{view.expected}</td>
              <PassCell pass={view.first} expected={view.expected} />
              <PassCell pass={view.second} expected={view.expected} />
              <td className={view.open > 0 ? 'bad' : isDone(view) ? 'good' : ''}>{comparisonWords(view)}</td>
              <td className="right">
                {person === null ? null : <Turn view={view} operatorId={person.operatorId} take={take} />}
                {view.compared && (view.differences > 0 || view.hints.length + view.swapped.length > 0) ? (
                  <Button size="small" type="text" onClick={() => look(view.bundle)}>
                    看差异
                  </Button>
                ) : null}
                <HandOver contestId={room.contestId} view={view} operators={operators} />
                <ReopenBundle contestId={room.contestId} view={view} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The bundle that is next for this person, kept in sight. */
function nextBundle(room: RoomView, person: Person | null): number | null {
  if (person === null) return null;
  const { resume, next, settle } = choicesFor(room, person.operatorId);
  return (resume ?? next)?.bundle ?? settle;
}

function PassCell({ pass, expected }: { readonly pass: PassView | null; readonly expected: number }) {
  const isOdd = pass?.closed === true && pass.sheets !== expected;
  return (
    <td className={pass === null ? 'hint' : isOdd ? 'bad' : pass.closed ? '' : 'doing'}>
      <span className="who" title={pass?.operator}>
        {pass?.operator}
      </span>
      {passWords(pass, expected)}
    </td>
  );
}

/** The act this person can take on this bundle, or why not. */
function Turn({
  view,
  operatorId,
  take,
}: {
  readonly view: BundleView;
  readonly operatorId: string;
  readonly take: Props['take'];
}) {
  const offer = offerOf(view, operatorId);
  switch (offer.kind) {
    case 'resume':
    case 'free':
      return (
        <Button size="small" onClick={() => take(view.bundle, offer.pass)}>
          {offer.kind === 'resume' ? '接着录' : `录${passNames(offer.pass)}`}
        </Button>
      );
    case 'own':
      return <span className="hint">您录过，须换人</span>;
    case 'busy':
      return <span className="hint">正在录</span>;
    case 'done':
      return null;
  }
}
