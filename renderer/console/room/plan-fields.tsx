// The counting plan as the chair sets it: twice, or once with a reason, and how many sheets a bundle has.

import { Radio } from 'antd';
import { bundlesOf, type CountPlan, usualPlan } from '../../../core/counting/plan.ts';
import { CountField, TextField } from '../fields.tsx';

/** A plan being written: the size of a bundle as typed. */
export interface PlanDraft {
  readonly passes: CountPlan['passes'];
  readonly size: string;
  readonly reason: string;
}

export function draftOf(plan: CountPlan | null): PlanDraft {
  const { passes, bundleSize, reason } = plan ?? usualPlan;
  return { passes, size: String(bundleSize), reason: reason ?? '' };
}

/** Null while the size of a bundle is missing or beyond what a hand holds. */
export function planOf({ passes, size, reason }: PlanDraft): CountPlan | null {
  const bundleSize = Number(size);
  if (bundleSize < 1 || bundleSize > largestBundle) return null;
  return { method: 'ballots', passes, bundleSize, reason: passes === 1 ? reason.trim() : null };
}

/** As many as the contract takes. */
const largestBundle = 200;

export function PlanFields({
  name,
  draft,
  onChange,
  onEnter,
}: {
  /** Which contest, for the labels. */
  readonly name: string;
  readonly draft: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
  readonly onEnter: () => void;
}) {
  return (
    <>
      <span className="text-field">
        <span>录入</span>
        <Radio.Group
          className="hands"
          name={`${name} 录入`}
          value={draft.passes}
          onChange={({ target }) => onChange({ ...draft, passes: target.value === 1 ? 1 : 2 })}
          options={[
            { value: 2, label: '两人各录一遍' },
            { value: 1, label: '只录一遍' },
          ]}
        />
      </span>
      <CountField
        label={`${name} 每捆张数`}
        value={draft.size}
        onChange={(size) => onChange({ ...draft, size })}
        onEnter={onEnter}
      />
      {draft.passes === 2 ? null : (
        <TextField label="只录一遍的原因" value={draft.reason} onChange={(reason) => onChange({ ...draft, reason })} />
      )}
    </>
  );
}

/** 收回 120 张，分 5 捆，末捆 20 张. */
export function bundleWords(collected: number, plan: CountPlan | null): string {
  const bundles = plan === null ? [] : bundlesOf(collected, plan.bundleSize);
  const last = bundles.at(-1);
  if (plan === null) return `每捆 1 到 ${largestBundle} 张`;
  if (last === undefined) return '';
  const rest = last.sheets === plan.bundleSize ? '' : `，末捆 ${last.sheets} 张`;
  return `${collected} 张分 ${bundles.length} 捆${rest}${plan.passes === 2 ? '，每捆由两人各录一遍' : ''}`;
}
