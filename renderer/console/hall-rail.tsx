// The right rail: what the hall shows now, what would come next, and the three keys that change it.

import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { kindsAfterSeal, type SceneChoice } from '../../core/scenes/choice.ts';
import type { StagePicture } from '../../core/scenes/scene.ts';
import { sentenceOf } from '../../core/sentences.ts';
import type { StepId } from '../../core/steps.ts';
import { Stage } from '../stage/stage.tsx';
import { type Acting, RefusalLine, useAct, useAnswer, useCall, useSession } from './desk.tsx';
import { DisciplineCheck } from './discipline-text.tsx';
import { type Choice, closingChoice, listChoices, titleChoice } from './hall-choices.ts';

export function HallRail({ step }: { readonly step: StepId }) {
  const [picked, setPicked] = useState<{ readonly step: StepId; readonly key: string } | null>(null);
  const { adjourned, sealed } = useSession();
  const choices = useChoices().filter(({ choice }) => !sealed || kindsAfterSeal.includes(choice.kind));
  // A choice made at another step is not the one meant now.
  const usual = adjourned ? closingChoice.key : choices.find(({ kinds }) => kinds.includes(step))?.key;
  const wanted = picked?.step === step ? picked.key : usual;
  const { key, choice } = choices.find((known) => known.key === wanted) ?? titleChoice;
  const act = useAct();
  return (
    <aside className="hall-rail" aria-label="会场投影">
      <Live />
      <div className="row">
        <b>预览</b>
        <Select
          aria-label="预览画面"
          showSearch={{ optionFilterProp: 'label' }}
          size="small"
          className="grow"
          value={key}
          onChange={(chosen) => setPicked({ step, key: chosen })}
          options={choices.map((known) => ({ value: known.key, label: known.label }))}
        />
      </div>
      <Preview choice={choice} act={act} />
      {choice.kind === 'discipline' && <DisciplineCheck sealed={sealed} />}
      <RefusalLine refusal={act.refusal} />
      <WindowButtons act={act} />
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
  return listChoices(
    contests?.contests ?? [],
    oath?.phrases ?? [],
    oath?.delegations.map(({ delegation }) => delegation) ?? [],
    discipline?.items.map(({ title }) => title) ?? [],
  );
}

/** What the hall sees now, and since when. */
function Live() {
  const { hall } = useSession();
  const live = useLivePicture();
  const since = `● ${hall.takenAt?.slice(11, 16) ?? '尚未切出'}${hall.takenAt === null ? '' : ' 起'}${hall.frozen ? ' 已定格' : ''}`;
  return (
    <>
      <div className="row">
        <b>会场正在显示</b>
        <span className={hall.stages > 0 ? 'good' : 'bad'}>
          {hall.stages > 0 ? since : hall.takenAt === null ? '○ 会场画面未打开' : '✕ 投影已断开'}
        </span>
      </div>
      <div className="picture">{live === null ? null : <Stage picture={live} />}</div>
    </>
  );
}

/** The picture that F9 would take; what is not released cannot be taken and says why. */
function Preview({ choice, act }: { readonly choice: SceneChoice; readonly act: Acting }) {
  const { hall, sealed } = useSession();
  const { value: preview, refusal } = useAnswer('previewScene', { choice });
  const take = () => act.run('takeScene', { choice });
  const blank = () => act.run('takeScene', { choice: { kind: 'blank' } });
  const freeze = () => (sealed ? undefined : act.run('freezeScene', {}));
  useHallKeys({ F9: take, F10: blank, F11: freeze });
  return (
    <>
      <div className="picture">
        {preview === undefined ? (
          <p className="unreleased">{refusal === null ? '' : sentenceOf(refusal)}</p>
        ) : (
          <Stage picture={{ sequence: 0, theme: hall.theme, scene: preview }} />
        )}
      </div>
      <div className="row">
        <Button type="primary" className="grow" disabled={preview === undefined} onClick={take}>
          切出 F9
        </Button>
        <Button onClick={blank}>黑场 F10</Button>
        <Button disabled={sealed} title={sealed ? '会议已封存，没有会变动的画面' : ''} onClick={freeze}>
          定格 F11
        </Button>
      </div>
    </>
  );
}

function WindowButtons({ act }: { readonly act: Acting }) {
  const { hall, sealed } = useSession();
  const call = useCall();
  const openHall = async () => {
    const opened = await call('openHall', {});
    if (opened.ok && opened.value.address !== null) window.open(opened.value.address, 'congress-hall');
  };
  const other = hall.theme === 'dark' ? 'light' : 'dark';
  return (
    <div className="row">
      <Button size="small" onClick={openHall}>
        打开会场画面
      </Button>
      <Button size="small" disabled={sealed} onClick={() => act.run('chooseTheme', { theme: other })}>
        {other === 'light' ? '换浅色' : '换深红'}
      </Button>
    </div>
  );
}

function useLivePicture(): StagePicture | null {
  const [picture, setPicture] = useState<StagePicture | null>(null);
  useEffect(() => window.desk.subscribe('scene', setPicture), []);
  return picture;
}

function useHallKeys(actions: Readonly<Record<'F9' | 'F10' | 'F11', () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F9' && event.key !== 'F10' && event.key !== 'F11') return;
      event.preventDefault();
      if (!event.repeat) actions[event.key]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
