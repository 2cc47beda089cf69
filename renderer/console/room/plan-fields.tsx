// The counting plan as the chair sets it: ballot by ballot or on tally sheets, twice, or once with a reason, and how many sheets a bundle has.

import { Radio } from 'antd';
import { bundlesOf, type CountMethod, type CountPlan, usualPlan } from '../../../core/counting/plan.ts';
import { CountField, TextField } from '../fields.tsx';

/** A plan being written: the size of a bundle as typed. */
export interface PlanDraft {
  readonly method: CountMethod;
  readonly passes: CountPlan['passes'];
  readonly size: string;
  readonly reason: string;
}

export function draftOf(plan: CountPlan | null): PlanDraft {
  const { method, passes, bundleSize, reason } = plan ?? usualPlan;
  return { method, passes, size: String(bundleSize), reason: reason ?? '' };
}

/** Null while the size of a bundle is missing or beyond what a hand holds. */
export function planOf({ method, passes, size, reason }: PlanDraft): CountPlan | null {
  const bundleSize = Number(size);
  if (bundleSize < 1 || bundleSize > largestBundle) return null;
  return { method, passes, bundleSize, reason: passes === 1 ? reason.trim() : null };
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
        <span>计票方式</span>
        <Radio.Group
          className="hands"
          name={`${name} 计票方式`}
          value={draft.method}
          onChange={({ target }) => onChange({ ...draft, method: target.value === 'sheets' ? 'sheets' : 'ballots' })}
          options={[
            { value: 'ballots', label: '逐张录入' },
            { value: 'sheets', label: '计票单（唱票画正字）' },
          ]}
        />
      </span>
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
      {draft.method === 'sheets' ? null : (
        <CountField
          label={`${name} 每捆张数`}
          value={draft.size}
          onChange={(size) => onChange({ ...draft, size })}
          onEnter={onEnter}
        />
      )}
      {draft.passes === 2 ? null : (
        <TextField
          label="只录一遍的原因"
          value={draft.reason}
          onChange={(reason) => onChange({ ...draft, reason })}
          onEnter={onEnter}
        />
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
  if (plan.method === 'sheets')
    return `${collected} 张由计票组分领，各填计票单${plan.passes === 2 ? '，每张计票单由两人各录一遍' : ''}`;
  const rest = last.sheets === plan.bundleSize ? '' : `，末捆 ${last.sheets} 张`;
  return `${collected} 张分 ${bundles.length} 捆${rest}${plan.passes === 2 ? '，每捆由两人各录一遍' : ''}`;
}
