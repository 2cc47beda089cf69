// What the hall sees now, since when, and whether it sees anything: always on the console, in every step.

import { useEffect, useState } from 'react';
import type { HallStatus } from '../../core/hall-views.ts';
import { sceneNames } from '../../core/records.ts';
import type { StagePicture } from '../../core/scenes/scene.ts';
import { sentenceOf } from '../../core/sentences.ts';
import { Stage } from '../stage/stage.tsx';
import { useLostAt, useSession } from './desk.tsx';

export function HallLive() {
  const { hall } = useSession();
  const live = useLivePicture();
  const lost = useLostAt();
  return (
    <section className="live" aria-label="会场正在显示">
      <div className="row">
        <b>会场正在显示</b>
        <Link hall={hall} />
      </div>
      <div className={hall.frozen ? 'picture frozen' : 'picture'}>
        {live === null ? null : <Stage picture={live} />}
        {hall.frozen ? <span className="mark">■ 定格</span> : null}
      </div>
      <p>
        {lost === null ? '' : '断开前：'}
        {takenWords(hall)}
        {lost === null ? '' : '。会场保留最后的画面'}
      </p>
      <Overtaken hall={hall} />
    </section>
  );
}

/** Whether a stage is there; a loss says since when, and a return until the next picture is taken. */
function Link({ hall }: { readonly hall: HallStatus }) {
  const lost = useLostAt();
  if (lost !== null) return <span className="bad">✕ 连接已断开 {lost.slice(0, 5)}</span>;
  const { stages, lostAt, backAt, takenAt } = hall;
  if (stages === 0 && lostAt === null && takenAt === null) return <span className="hint">○ 会场画面未打开</span>;
  if (stages === 0)
    return (
      <span className="bad" role="alert">
        ✕ 投影已断开{lostAt === null ? '' : ` ${clock(lostAt)}`}
      </span>
    );
  const isBack = backAt !== null && (takenAt === null || takenAt < backAt);
  return <span className="good">{isBack ? `● 投影已恢复 ${clock(backAt)}` : '● 投影正常'}</span>;
}

function takenWords({ choice, takenAt, frozen }: HallStatus): string {
  if (takenAt === null) return '尚未切出画面，会场是黑场';
  return `${sceneNames[choice.kind]}　${clock(takenAt)} ${frozen ? '定格' : choice.kind === 'blank' ? '起' : '切出'}`;
}

/** A frozen picture that the facts have left behind, or a picture that could no longer be made. */
function Overtaken({ hall }: { readonly hall: HallStatus }) {
  if (hall.lapsed !== null) return <p className="doubt">会场已自动转黑：{sentenceOf(hall.lapsed)}</p>;
  return hall.changed ? <p className="doubt">定格之后情况有变，会场看到的还是定格时的画面。</p> : null;
}

/** HH:MM of a local time. */
function clock(at: string): string {
  return at.slice(11, 16);
}

function useLivePicture(): StagePicture | null {
  const [picture, setPicture] = useState<StagePicture | null>(null);
  useEffect(() => window.desk.subscribe('scene', setPicture), []);
  return picture;
}
