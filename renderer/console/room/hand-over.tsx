// Handing an unfinished bundle to another operator: who goes on, a reason, then the act; the other pass stays blind.

import { Radio } from 'antd';
import { useState } from 'react';
import { passNames } from '../../../core/counting/plan.ts';
import type { BundleView, OperatorsView, PassView } from '../../../core/counting-views.ts';
import { ReasonDialog, useReason } from '../reason-dialog.tsx';

interface Props {
  readonly contestId: string;
  readonly view: BundleView;
  readonly operators: OperatorsView['operators'];
}

export function HandOver({ contestId, view, operators }: Props) {
  const open = [view.first, view.second].find((pass) => pass !== null && !pass.closed) ?? null;
  const asked = useReason();
  const [chosen, setTo] = useState('');
  if (open === null) return null;
  const other = open.pass === 1 ? view.second : view.first;
  const others = operators.filter(
    ({ operatorId }) => operatorId !== open.operatorId && other?.hands.includes(operatorId) !== true,
  );
  // Where only one can go on, nobody is asked who.
  const [only] = others.length === 1 ? others : [];
  const taker = others.find(({ operatorId }) => operatorId === chosen) ?? only;
  const { bundle } = view;
  return (
    <>
      <button
        type="button"
        className="link quiet"
        aria-label={`第 ${bundle} 捆${passNames(open.pass)}换人`}
        onClick={() => {
          setTo('');
          asked.open();
        }}
      >
        换人…
      </button>
      <ReasonDialog
        asked={asked}
        title={`第 ${bundle} 捆${passNames(open.pass)}换人接着录`}
        okText={taker === undefined ? '换人' : `交给${taker.name}`}
        cancelText="不换"
        label="换人的原因"
        isWhole={taker !== undefined}
        send={async (reason) =>
          taker !== undefined &&
          asked.act.run('handOverBundle', { contestId, bundle, pass: open.pass, to: taker.operatorId, reason })
        }
      >
        <p>{whatItMeans(open)}</p>
        {others.length === 0 ? (
          <p className="bad">没有别的操作员可以接手：请先登记操作员（录过这一捆另一遍的人不能接）。</p>
        ) : (
          <Radio.Group
            className="hands"
            aria-label="由谁接着录"
            value={taker?.operatorId}
            onChange={({ target }) => setTo(String(target.value))}
            options={others.map(({ operatorId, name }) => ({ value: operatorId, label: name }))}
          />
        )}
      </ReasonDialog>
    </>
  );
}

function whatItMeans({ operator, sheets }: PassView): string {
  const goOn = `${operator}已录 ${sheets} 张，都在。接手的人签入后从第 ${sheets + 1} 张接着录，请先对一对纸票。`;
  return `${goOn}两人都算录过这一遍，都不能录这一捆的另一遍，也不能核定它的差异。`;
}
