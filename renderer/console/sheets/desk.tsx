// The desk of tally sheets: who is signed on, which group, and what is to be done with its sheet.

import { Button } from 'antd';
import { useState } from 'react';
import { passNames } from '../../../core/counting/plan.ts';
import type { GroupView, SheetPassView, SheetsView } from '../../../core/sheet-views.ts';
import { Coming } from '../coming.tsx';
import { type Acting, useAct, useAnswer } from '../desk.tsx';
import { type Person, useSignedOn } from '../room/signed-on.tsx';
import { Calling } from './calling.tsx';
import { Dealing } from './dealing.tsx';
import { inputOf, noFigures, typedOf, typedOfCalling } from './figures.ts';
import { Progress } from './progress.tsx';
import { Settling } from './settling.tsx';
import { SheetForm } from './sheet-form.tsx';
import { SignOn } from './sign-on.tsx';
import { Standing, Withdrawal } from './standing.tsx';

export function SheetsDesk({ contestId }: { readonly contestId: string }) {
  const { person: signedOn } = useSignedOn();
  const { value: view } = useAnswer('sheets', { contestId, operator: signedOn?.operator ?? null });
  const [chosen, setChosen] = useState(1);
  const [isDealing, setDealing] = useState(false);
  if (view === undefined) return <Coming place={null} />;
  const group = view.groups.find((known) => known.group === chosen) ?? view.groups[0];
  const isTwice = view.plan?.passes === 2;
  return (
    <>
      <h2>
        计票单
        <small>
          {view.shortTitle}　收回 {view.collected} 张，已录 {view.entered} 张
        </small>
      </h2>
      {isTwice ? <SignOn /> : null}
      {view.groups.length === 0 || isDealing ? (
        <Dealing view={view} onDone={() => setDealing(false)} />
      ) : (
        <>
          <Progress view={view} />
          <Groups view={view} chosen={group?.group ?? 1} choose={setChosen} onDeal={() => setDealing(true)} />
          {group === undefined || (isTwice && signedOn === null) ? (
            <p className="pad">请先签入操作员：同一组的两遍须由两人分别录入。</p>
          ) : (
            <Work key={`${group.group} ${signedOn?.operatorId ?? ''}`} view={view} group={group} signedOn={signedOn} />
          )}
        </>
      )}
    </>
  );
}

function Groups({
  view,
  chosen,
  choose,
  onDeal,
}: {
  readonly view: SheetsView;
  readonly chosen: number;
  readonly choose: (group: number) => void;
  readonly onDeal: () => void;
}) {
  return (
    <div className="groups" role="tablist" aria-label="计票组">
      {view.groups.map(({ group, pile, first, second, differences, ruling, done }) => (
        <button
          key={group}
          type="button"
          role="tab"
          aria-selected={group === chosen}
          className={group === chosen ? 'group chosen' : 'group'}
          onClick={() => choose(group)}
        >
          <b>
            第 {group} 组　{pile} 张
          </b>
          <span className={done ? 'good' : differences.length > 0 && ruling === null ? 'bad' : ''}>
            {stateOfGroup(view, first, second, done, differences.length)}
          </span>
        </button>
      ))}
      <Button size="small" onClick={onDeal}>
        改分组
      </Button>
    </div>
  );
}

function stateOfGroup(
  view: SheetsView,
  first: SheetPassView | null,
  second: SheetPassView | null,
  done: boolean,
  differences: number,
): string {
  if (done) return view.plan?.passes === 2 ? '✓ 两遍一致' : '✓ 已录入';
  if (differences > 0) return `✕ 差异 ${differences} 格`;
  const told = [first, second].flatMap((pass) =>
    pass === null ? [] : [`${passNames(pass.pass)} ${pass.operator} ${pass.state === 'calling' ? '唱票中' : '已录'}`],
  );
  return told.length === 0 ? '未录' : told.join('　');
}

interface WorkProps {
  readonly view: SheetsView;
  readonly group: GroupView;
  readonly signedOn: Person | null;
}

/** The pass of this hand: its own, or the first that nobody has begun; null where others have both. */
function passFor(view: SheetsView, group: GroupView, operatorId: string | null) {
  const own = [group.first, group.second].find((pass) => pass !== null && pass.operatorId === operatorId) ?? null;
  const free = group.first === null ? 1 : group.second === null && view.plan?.passes === 2 ? 2 : null;
  return { own, pass: own?.pass ?? free };
}

/** What this hand does with the group: its own pass, a pass nobody has begun, or differences of two others. */
function Work({ view, group, signedOn }: WorkProps) {
  const act = useAct();
  const [isCorrecting, setCorrecting] = useState(false);
  const { own, pass } = passFor(view, group, signedOn?.operatorId ?? null);
  const operator = signedOn?.operator ?? null;
  const isOpen = group.differences.length > 0 && group.ruling === null;
  const at = { contestId: view.contestId, group: group.group, pass: pass ?? 1, operator };
  if (!isOpen && pass !== null && own?.state !== 'keyed') return <Making view={view} group={group} at={at} act={act} />;
  if (isCorrecting && own !== null && own.sheet !== null)
    return (
      <SheetForm
        view={view}
        group={group.group}
        pile={group.pile}
        act={act}
        begin={typedOf(own.sheet)}
        isCalled={false}
        isCorrection
        title={`更正第 ${group.group} 组（${passNames(own.pass)}）`}
        onSave={async (sheet, reason) => {
          const isSaved = await act.run('correctSheet', { ...at, sheet: inputOf(sheet), reason });
          if (isSaved) setCorrecting(false);
          return isSaved;
        }}
      />
    );
  return (
    <>
      {isOpen ? (
        <Settling view={view} group={group} operator={operator} act={act} />
      ) : (
        <Standing view={view} group={group} />
      )}
      <div className="actions">
        {own?.state === 'keyed' && view.state === 'collected' ? (
          <Button onClick={() => setCorrecting(true)}>更正我录的{passNames(own.pass)}</Button>
        ) : null}
        <Withdrawal view={view} group={group} />
      </div>
    </>
  );
}

interface MakingProps {
  readonly view: SheetsView;
  readonly group: GroupView;
  readonly at: {
    readonly contestId: string;
    readonly group: number;
    readonly pass: number;
    readonly operator: string | null;
  };
  readonly act: Acting;
}

/** A sheet that is not in yet: called first, or keyed from the paper. */
function Making({ view, group, at, act }: MakingProps) {
  const [isFilling, setFilling] = useState(false);
  const { value: calling } = useAnswer('calling', at);
  if (calling === undefined) return null;
  if (calling !== null && !isFilling)
    return (
      <>
        <Calling view={view} calling={calling} operator={at.operator} act={act} />
        {calling.valid + calling.invalid === calling.pile ? (
          <Button type="primary" autoFocus onClick={() => setFilling(true)}>
            填第 {group.group} 组计票单
          </Button>
        ) : null}
      </>
    );
  const begin = calling === null ? noFigures(view.candidates.length) : typedOfCalling(calling);
  return (
    <SheetForm
      key={calling === null ? 'blank' : 'called'}
      view={view}
      group={group.group}
      pile={group.pile}
      act={act}
      begin={begin}
      isCalled={calling !== null}
      isCorrection={false}
      title={`第 ${group.group} 组（${passNames(at.pass)}）`}
      onSave={(sheet) => act.run('enterSheet', { ...at, sheet: inputOf(sheet) })}
      other={
        calling === null ? (
          <Button size="small" onClick={() => void act.run('beginCalling', at)}>
            唱票画正字
          </Button>
        ) : null
      }
    />
  );
}
