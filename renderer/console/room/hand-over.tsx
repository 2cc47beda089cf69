// Handing an unfinished bundle to another operator: who goes on, a reason, then the act; the other pass stays blind.

import { type InputRef, Modal, Radio } from 'antd';
import { useRef, useState } from 'react';
import { passNames } from '../../../core/counting/plan.ts';
import type { BundleView, OperatorsView, PassView } from '../../../core/counting-views.ts';
import { RefusalLine, useAct } from '../desk.tsx';
import { ReasonInput } from '../fields.tsx';

interface Props {
  readonly contestId: string;
  readonly view: BundleView;
  readonly operators: OperatorsView['operators'];
}

export function HandOver({ contestId, view, operators }: Props) {
  const open = [view.first, view.second].find((pass) => pass !== null && !pass.closed) ?? null;
  const [isAsked, setAsked] = useState(false);
  if (open === null) return null;
  const other = open.pass === 1 ? view.second : view.first;
  const others = operators.filter(
    ({ operatorId }) => operatorId !== open.operatorId && other?.hands.includes(operatorId) !== true,
  );
  return (
    <>
      <button
        type="button"
        className="link quiet"
        aria-label={`第 ${view.bundle} 捆${passNames(open.pass)}换人`}
        onClick={() => setAsked(true)}
      >
        换人…
      </button>
      {isAsked ? (
        <Asking contestId={contestId} bundle={view.bundle} pass={open} others={others} leave={() => setAsked(false)} />
      ) : null}
    </>
  );
}

interface AskingProps {
  readonly contestId: string;
  readonly bundle: number;
  readonly pass: PassView;
  readonly others: OperatorsView['operators'];
  readonly leave: () => void;
}

function Asking({ contestId, bundle, pass, others, leave }: AskingProps) {
  const [to, setTo] = useState(others.length === 1 ? (others[0]?.operatorId ?? '') : '');
  const [reason, setReason] = useState('');
  const field = useRef<InputRef>(null);
  const act = useAct();
  const name = others.find(({ operatorId }) => operatorId === to)?.name ?? '';
  const isReady = to !== '' && reason.trim().length >= 2 && !act.busy;
  const submit = async () => {
    if (isReady && (await act.run('handOverBundle', { contestId, bundle, pass: pass.pass, to, reason }))) leave();
  };
  return (
    <Modal
      title={`第 ${bundle} 捆${passNames(pass.pass)}换人接着录`}
      open
      afterOpenChange={(shown) => (shown ? field.current?.focus() : undefined)}
      onCancel={leave}
      onOk={submit}
      okText={name === '' ? '换人' : `交给${name}`}
      okButtonProps={{ disabled: !isReady }}
      cancelText="不换"
    >
      <p>{whatItMeans(pass)}</p>
      {others.length === 0 ? (
        <p className="bad">没有别的操作员可以接手：请先登记操作员（录过这一捆另一遍的人不能接）。</p>
      ) : (
        <Radio.Group
          className="hands"
          aria-label="由谁接着录"
          value={to}
          onChange={({ target }) => setTo(String(target.value))}
          options={others.map(({ operatorId, name: label }) => ({ value: operatorId, label }))}
        />
      )}
      <ReasonInput
        ref={field}
        label="换人的原因"
        placeholder="原因（必填），写入会议日志和会议记录"
        value={reason}
        onChange={setReason}
        onEnter={submit}
      />
      <RefusalLine refusal={act.refusal} />
    </Modal>
  );
}

function whatItMeans({ operator, sheets }: PassView): string {
  const goOn = `${operator}已录 ${sheets} 张，都在。接手的人签入后从第 ${sheets + 1} 张接着录，请先对一对纸票。`;
  return `${goOn}两人都算录过这一遍，都不能录这一捆的另一遍，也不能核定它的差异。`;
}
