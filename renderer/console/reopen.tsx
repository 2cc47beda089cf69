// Going back on a step that was done: one quiet word on the screen, then its reason, then the act.

import type { ReopenableStep } from '../../core/events.ts';
import { ReasonDialog, useReason } from './reason-dialog.tsx';

/** Asks for the reason and says what falls away; nothing happens with one press. */
export function Reopen({
  label,
  about = '',
  consequence,
  step,
  contestId,
}: {
  /** What the act is called: 重新宣誓. */
  readonly label: string;
  /** Which contest it is about, where there are several. */
  readonly about?: string;
  readonly consequence: string;
  readonly step: ReopenableStep;
  readonly contestId: string | null;
}) {
  const asked = useReason();
  return (
    <>
      <button type="button" className="link quiet" aria-label={`${about}${label}`} onClick={asked.open}>
        {label}…
      </button>
      <ReasonDialog
        asked={asked}
        title={about === '' ? label : `${label}：${about}`}
        okText={label}
        cancelText="不改"
        label={`${label}的原因`}
        send={(reason) => asked.act.run('reopenStep', { step, contestId, reason })}
      >
        <p>{consequence}</p>
      </ReasonDialog>
    </>
  );
}
