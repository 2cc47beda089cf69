// The right rail: what the hall shows now, what would come next, and the three keys that change it.

import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { officersSubject, remedySubject, rulesSubject } from '../../core/hands.ts';
import { remedyNames } from '../../core/records.ts';
import { kindsAfterSeal, releasedKinds, type SceneChoice } from '../../core/scenes/choice.ts';
import { sentenceOf } from '../../core/sentences.ts';
import type { StepId } from '../../core/steps.ts';
import type { ContestView, OfficersView, RulesView } from '../../core/views.ts';
import { Stage } from '../stage/stage.tsx';
import { type Acting, RefusalLine, useAct, useAnswer, useSession } from './desk.tsx';
import { DisciplineCheck } from './discipline-text.tsx';
import { type Choice, closingChoice, listChoices, titleChoice } from './hall-choices.ts';
import { useHallKeys } from './hall-keys.ts';
import { HallLive } from './hall-live.tsx';
import { HallWindow } from './hall-window.tsx';

export function HallRail({
  step,
  kind = null,
}: {
  readonly step: StepId;
  /** The picture of the item on the run sheet, where that is what the chair looks at. */
  readonly kind?: SceneChoice['kind'] | null;
}) {
  const [picked, setPicked] = useState<{ readonly place: string; readonly key: string } | null>(null);
  const place = `${step} ${kind ?? ''}`;
  const { adjourned, sealed } = useSession();
  const choices = useChoices().filter(({ choice }) => !sealed || kindsAfterSeal.includes(choice.kind));
  // A choice made at another step is not the one meant now.
  const usual = adjourned
    ? closingChoice.key
    : (choices.find(({ choice: { kind: own } }) => own === kind) ?? choices.find(({ kinds }) => kinds.includes(step)))
        ?.key;
  const wanted = picked?.place === place ? picked.key : usual;
  const { key, choice } = choices.find((known) => known.key === wanted) ?? titleChoice;
  const act = useAct();
  return (
    <aside className="hall-rail" aria-label="会场投影">
      <HallLive />
      <div className="row">
        <b>预览</b>
        <Select
          aria-label="预览画面"
          showSearch={{ optionFilterProp: 'label' }}
          size="small"
          className="grow"
          value={key}
          onChange={(chosen) => setPicked({ place, key: chosen })}
          options={choices.map((known) => ({ value: known.key, label: known.label }))}
        />
      </div>
      <Preview choice={choice} act={act} />
      {choice.kind === 'discipline' && <DisciplineCheck sealed={sealed} />}
      <RefusalLine refusal={act.refusal} />
      <HallWindow act={act} />
      <p className="hint">
        {sealed
          ? '会议已封存：会场只能再切黑场、会标和闭会，不再记入日志。'
          : '计票期间会场只显示进度，不显示票数；选举办法规定公开唱票的除外。结果须由主持人放行。'}
      </p>
    </aside>
  );
}

function useChoices(): Choice[] {
  const { value: contests } = useAnswer('contests', {});
  const { value: oath } = useAnswer('oath', {});
  const { value: discipline } = useAnswer('discipline', {});
  const { value: rules } = useAnswer('rules', {});
  const { value: officers } = useAnswer('officers', {});
  return listChoices(
    contests?.contests ?? [],
    oath?.phrases ?? [],
    oath?.delegations.map(({ delegation }) => delegation) ?? [],
    discipline?.items.map(({ title }) => title) ?? [],
    subjectsOf(rules, officers, contests?.contests ?? []),
  );
}

/** Every subject of a show of hands on record, the latest motion first. */
function subjectsOf(
  rules: RulesView | undefined,
  officers: OfficersView | undefined,
  contests: readonly ContestView[],
): readonly string[] {
  const isVoted = officers !== undefined && officers.namedAt !== null && Object.values(officers.voted).some(Boolean);
  const all = [
    ...(rules?.motions.map(({ subject }) => subject) ?? []).toReversed(),
    ...contests.flatMap(({ title, remedy }) =>
      remedy?.approvedBy === 'voters' ? [remedySubject(title, remedyNames[remedy.remedy])] : [],
    ),
    ...(isVoted ? [officersSubject(officers.voted)] : []),
    ...(rules?.votes == null ? [] : [rulesSubject]),
  ];
  return [...new Set(all)];
}

/** The picture that F9 would take; what is not released cannot be taken and says why. */
function Preview({ choice, act }: { readonly choice: SceneChoice; readonly act: Acting }) {
  const { hall, sealed } = useSession();
  const { value, refusal, isOther } = useAnswer('previewScene', { choice });
  // The picture of the choice before this one is not what would be taken.
  const preview = isOther ? undefined : value;
  const take = useTakeWhenSeen(choice, isOther, act);
  const blank = () =>
    hall.restorable ? act.run('restoreScene', {}) : act.run('takeScene', { choice: { kind: 'blank' } });
  // A result is frozen for good; anything else goes on with the facts again.
  const isThawing = hall.frozen && !releasedKinds.includes(hall.choice.kind);
  const freeze = () => {
    if (sealed) return undefined;
    return isThawing ? act.run('takeScene', { choice: hall.choice }) : act.run('freezeScene', {});
  };
  useHallKeys({ F9: take, F10: blank, F11: freeze });
  return (
    <>
      <div className="picture">
        {preview === undefined ? (
          <p className="unreleased">{refusal === null || isOther ? '' : sentenceOf(refusal)}</p>
        ) : (
          <Stage picture={{ sequence: 0, theme: hall.theme, scene: preview }} />
        )}
      </div>
      <div className="row">
        <Button type="primary" className="grow" disabled={preview === undefined} onClick={take}>
          切出 F9
        </Button>
        <Button onClick={blank}>{hall.restorable ? '恢复 F10' : '黑场 F10'}</Button>
        <Button disabled={sealed} title={sealed ? '会议已封存，没有会变动的画面' : ''} onClick={freeze}>
          {isThawing ? '放开 F11' : '定格 F11'}
        </Button>
      </div>
    </>
  );
}

/** Takes what is seen: pressed before the preview is there, it waits for the preview, and lapses with another choice. */
function useTakeWhenSeen(choice: SceneChoice, isPending: boolean, { run }: Acting): () => void {
  const key = JSON.stringify(choice);
  const [due, setDue] = useState<SceneChoice | null>(null);
  useEffect(() => {
    const isSame = due !== null && JSON.stringify(due) === key;
    if (due === null || (isSame && isPending)) return;
    setDue(null);
    if (isSame) void run('takeScene', { choice: due });
  }, [due, key, isPending, run]);
  return () => setDue(choice);
}
