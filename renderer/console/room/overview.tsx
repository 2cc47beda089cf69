// The counting room at a glance: how far it is, what is next and for whom, every bundle.

import { Button, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { passNames } from '../../../core/counting/plan.ts';
import type { BundleView, OperatorsView, RoomView } from '../../../core/counting-views.ts';
import { Coming, placeOf } from '../coming.tsx';
import { type Acting, RefusalLine, useAct, useAnswer, useSession } from '../desk.tsx';
import { DoubtPanel } from '../doubts.tsx';
import { BundleList } from './bundle-list.tsx';
import { choicesFor, isDone, nextForRoom, passOf, sheetsWords, whyNothing } from './bundles.ts';
import { ChangePlan } from './change-plan.tsx';
import { Operators } from './operators.tsx';
import { Progress } from './progress.tsx';
import { SignOn } from './sign-on.tsx';
import { type Person, useSignedOn } from './signed-on.tsx';

interface Props {
  readonly contestId: string;
  /** The bundle closed here just now, or null. */
  readonly closed: number | null;
  readonly other: OtherContest | null;
}

/** Another contest whose ballots are counted, and the way to it. */
export interface OtherContest {
  readonly shortTitle: string;
  readonly go: () => void;
}

export function Overview({ contestId, closed, other }: Props) {
  const { value: room } = useAnswer('room', { contestId });
  const { value: operators } = useAnswer('operators', {});
  const { value: doubts } = useAnswer('doubts', { contestId });
  const { value: differences } = useAnswer('differences', { contestId, operator: null });
  if (room === undefined || operators === undefined || doubts === undefined || differences === undefined)
    return <Coming place={null} />;
  const waiting = doubts.groups.filter(({ ruling }) => ruling === null).flatMap(({ entries }) => entries).length;
  return (
    <Whole
      room={room}
      operators={operators.operators}
      doubts={waiting}
      candidates={differences.candidates}
      other={other}
      closed={room.bundles.find(({ bundle }) => bundle === closed) ?? null}
    />
  );
}

interface WholeProps {
  readonly room: RoomView;
  readonly operators: OperatorsView['operators'];
  /** Ballots that wait for a scrutineer. */
  readonly doubts: number;
  readonly candidates: readonly string[];
  readonly other: OtherContest | null;
  readonly closed: BundleView | null;
}

function Whole({ room, operators, doubts, candidates, closed, other }: WholeProps) {
  const { person, setWork } = useSignedOn();
  const signOnField = useRef<InputRef>(null);
  const act = useAct();
  const [coming, setComing] = useState<string | null>(null);
  const { contestId, bundles, plan } = room;
  const take = async (bundle: number, pass: number) => {
    const isBegun = bundles.some((view) => view.bundle === bundle && passOf(view, pass) !== null);
    const operator = person?.operator ?? null;
    setComing(placeOf(contestId, { bundle, pass }));
    if (isBegun || (await act.run('openBundle', { contestId, bundle, pass, operator })))
      setWork({ kind: 'keying', contestId, bundle, pass });
    else setComing(null);
  };
  const look = (bundle: number) => setWork({ kind: 'differences', contestId, bundle });
  return (
    <>
      <h2>
        计票{' '}
        <small>
          {room.shortTitle}　{bundles.length} 捆，每捆 {plan.bundleSize} 张，两人各录一遍
        </small>
      </h2>
      <Progress room={room} />
      <section className="panel pad next" aria-label="下一步">
        {closed === null ? null : <Closed view={closed} />}
        {bundles.every(isDone) ? (
          <Done room={room} doubts={doubts} other={other} />
        ) : (
          <Next room={room} operators={operators} act={act} take={take} look={look} field={signOnField} />
        )}
        <RefusalLine refusal={act.refusal} />
        <Coming place={coming} />
      </section>
      {doubts === 0 ? null : <DoubtPanel contestId={contestId} candidates={candidates} act={act} />}
      <BundleList room={room} person={person} operators={operators} take={take} look={look} />
      <div className="inline room-links">
        <Operators isFirst={operators.length === 0} closed={() => signOnField.current?.focus()} />
        <ChangePlan room={room} />
      </div>
    </>
  );
}

interface NextProps {
  readonly room: RoomView;
  readonly operators: OperatorsView['operators'];
  readonly act: Acting;
  readonly take: (bundle: number, pass: number) => Promise<void>;
  readonly look: (bundle: number) => void;
  readonly field: React.Ref<InputRef>;
}

/** Nothing is left to key or to settle here: the way on. */
function Done({
  room,
  doubts,
  other,
}: {
  readonly room: RoomView;
  readonly doubts: number;
  readonly other: OtherContest | null;
}) {
  const { steps } = useSession();
  const isAllCounted = steps.some(({ id, state }) => id === 'counting' && state === 'done');
  const odd = sheetsWords(room);
  if (odd !== '') return <p className="bad large">{odd}</p>;
  if (doubts > 0) return <p className="large">✓ 两遍一致。下一步：请监票人认定疑票 {doubts} 张。</p>;
  return (
    <>
      <p className="good large">✓ {room.bundles.length} 捆两遍一致，差异全部核定。</p>
      {isAllCounted || other === null ? (
        <p className="large">{isAllCounted ? '下一步：按 F8 核对结果。' : ''}</p>
      ) : (
        <div className="inline">
          <Button type="primary" size="large" autoFocus onClick={other.go}>
            接着计{other.shortTitle}　回车
          </Button>
        </div>
      )}
    </>
  );
}

/** What is to be done now: by the person signed on, or by whom the room waits for. */
function Next({ room, operators, act, take, look, field }: NextProps) {
  const { person } = useSignedOn();
  if (person !== null) return <Turns room={room} person={person} act={act} take={take} look={look} />;
  return (
    <>
      <p className="large">{nextForRoom(room, operators.length)}</p>
      {operators.length === 0 ? null : <SignOn operators={operators} field={field} />}
    </>
  );
}

/** What came of closing a bundle. */
function Closed({ view }: { readonly view: BundleView }) {
  const { bundle, compared, differences, open } = view;
  if (!compared) return <p className="good">✓ 第 {bundle} 捆已收捆，等另一遍录完后比对。请把这一捆放回。</p>;
  if (open > 0)
    return (
      <p className="bad">
        第 {bundle} 捆两遍已比对：差异 {differences} 处，须由没有录过这一捆的第三人看票核定。
      </p>
    );
  return (
    <p className="good">
      ✓ 第 {bundle} 捆两遍已比对，{differences === 0 ? '完全一致' : '差异已核定'}。
    </p>
  );
}

/** What the person signed on can turn to; the first has the focus: one press of Enter. */
function Turns({
  room,
  person,
  act,
  take,
  look,
}: {
  readonly room: RoomView;
  readonly person: Person;
  readonly act: Acting;
  readonly take: (bundle: number, pass: number) => Promise<void>;
  readonly look: (bundle: number) => void;
}) {
  const { resume, next, settle, isThird } = choicesFor(room, person.operatorId);
  const settling =
    settle === null ? [] : [{ key: `s${settle}`, label: `看票核定第 ${settle} 捆的差异`, go: () => look(settle) }];
  const keying = [
    ...(resume === null
      ? []
      : [
          {
            key: `k${resume.bundle}-${resume.pass}`,
            label: `接着录第 ${resume.bundle} 捆${passNames(resume.pass)}（已录 ${resume.sheets} 张）`,
            go: () => void take(resume.bundle, resume.pass),
          },
        ]),
    ...(next === null || resume !== null
      ? []
      : [
          {
            key: `k${next.bundle}-${next.pass}`,
            label: `开第 ${next.bundle} 捆，录${passNames(next.pass)}`,
            go: () => void take(next.bundle, next.pass),
          },
        ]),
  ];
  const turns = isThird ? [...settling, ...keying] : [...keying, ...settling];
  const [first, ...others] = turns;
  if (first === undefined) return <p className="large">{whyNothing(room, person.operatorId)}</p>;
  return (
    <>
      <p className="hint">{person.name}，下一步：</p>
      <div className="inline">
        <Button key={first.key} type="primary" size="large" autoFocus disabled={act.busy} onClick={first.go}>
          {first.label}　回车
        </Button>
        {others.map(({ key, label, go }) => (
          <Button key={key} size="large" disabled={act.busy} onClick={go}>
            {label}
          </Button>
        ))}
      </div>
    </>
  );
}
