// Opening a bundle again that was closed: which pass, a reason, then the act; what was compared is compared anew.

import { Radio } from 'antd';
import { useState } from 'react';
import { passNames } from '../../../core/counting/plan.ts';
import type { BundleView } from '../../../core/counting-views.ts';
import { ReasonDialog, useReason } from '../reason-dialog.tsx';

export function ReopenBundle({ contestId, view }: { readonly contestId: string; readonly view: BundleView }) {
  const closed = [view.first, view.second].filter((pass) => pass?.closed === true).flatMap((pass) => pass ?? []);
  const [picked, setPicked] = useState<number | null>(null);
  const asked = useReason();
  const [only] = closed;
  if (only === undefined) return null;
  const pass = closed.length === 1 ? only.pass : picked;
  return (
    <>
      <button
        type="button"
        className="link quiet"
        aria-label={`重新打开第 ${view.bundle} 捆`}
        onClick={() => {
          setPicked(null);
          asked.open();
        }}
      >
        重开…
      </button>
      <ReasonDialog
        asked={asked}
        title={`重新打开第 ${view.bundle} 捆`}
        okText={pass === null ? '重新打开' : `重新打开${passNames(pass)}`}
        cancelText="不改"
        label="重新打开的原因"
        isWhole={pass !== null}
        send={async (reason) =>
          pass !== null && asked.act.run('reopenBundle', { contestId, bundle: view.bundle, pass, reason })
        }
      >
        <p>
          由原来录这一遍的人接着录或更正，再收捆；本人已离开的，打开后按「换人」。收捆后两遍重新比对；已核定的差异留在会议日志里。
        </p>
        <Radio.Group
          className="hands"
          value={pass}
          onChange={({ target }) => setPicked(target.value === 1 ? 1 : 2)}
          options={closed.map((one) => ({ value: one.pass, label: `${passNames(one.pass)}（${one.operator}）` }))}
        />
      </ReasonDialog>
    </>
  );
}
