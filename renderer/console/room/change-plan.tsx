// Changing how a contest is counted after its ballots were counted in: the new plan, a reason, then the act.

import { useState } from 'react';
import type { RoomView } from '../../../core/counting-views.ts';
import { ReasonDialog, useReason } from '../reason-dialog.tsx';
import { bundleWords, draftOf, PlanFields, planOf } from './plan-fields.tsx';

export function ChangePlan({ room }: { readonly room: RoomView }) {
  const [draft, setDraft] = useState(() => draftOf(room.plan));
  const asked = useReason();
  const plan = planOf(draft);
  return (
    <>
      <button
        type="button"
        className="link quiet"
        onClick={() => {
          setDraft(draftOf(room.plan));
          asked.open();
        }}
      >
        改计票方式…
      </button>
      <ReasonDialog
        asked={asked}
        title={`改计票方式：${room.shortTitle}`}
        width={760}
        okText="改计票方式"
        cancelText="不改"
        label="改计票方式的原因"
        isWhole={plan !== null}
        focus="first"
        send={async (reason) =>
          plan !== null && asked.act.run('planCount', { contestId: room.contestId, plan, reason })
        }
      >
        {(submit) => (
          <>
            <p>还没有录入时可以改。已经录入的，只可因缺人手改为只录一遍，以第一遍为准，并写明原因。</p>
            <div className="inline">
              <PlanFields name={room.shortTitle} draft={draft} onChange={setDraft} onEnter={submit} />
            </div>
            <p className={plan === null ? 'bad' : 'hint'}>{bundleWords(room.collected, plan)}</p>
          </>
        )}
      </ReasonDialog>
    </>
  );
}
