// The frame of the console: top bar, the day as steps, the task, the hall, the line of what is saved.

import { useEffect, useState } from 'react';
import type { Step, StepId } from '../../core/steps.ts';
import type { SessionStatus } from '../../core/views.ts';
import { useLostAt, useStatus } from './desk.tsx';
import { Footer } from './footer.tsx';
import { HallRail } from './hall-rail.tsx';
import { SignedOnMark, SignedOnProvider } from './room/signed-on.tsx';
import { MusicProvider, PlayingMark } from './run-sheet/music.tsx';
import { RunSheetPage } from './run-sheet/page.tsx';
import { Start } from './start.tsx';
import { StepView } from './step-view.tsx';

export function Frame() {
  const status = useStatus();
  return (
    <>
      <Lost />
      {status === null ? null : status.session === null ? (
        <Start />
      ) : (
        <Session key={status.session.path} session={status.session} />
      )}
    </>
  );
}

/** Nothing on this page is news any more: since when, what is safe, and what to do. */
function Lost() {
  const lostAt = useLostAt();
  if (lostAt === null) return null;
  return (
    <div className="lost" role="alert">
      <b>✕ 与程序的连接已断开（{lostAt} 起）</b>
      <span>
        本页是断开前的情况。已存盘的都在文件里；正在办的一步办成没有，连上后请先核对。会场保留最后的画面。程序重新打开后，本页自动恢复。
      </span>
    </div>
  );
}

/** A step of the day, within one the reading name by name, or the chair's page over all of them. */
type Place = StepId | 'reading' | 'runSheet';

function Session({ session }: { readonly session: SessionStatus }) {
  const current = session.steps.find((step) => step.current)?.id ?? 'papers';
  const [chosen, setChosen] = useState<Place>(current);
  useEffect(() => {
    document.title = `${session.practice ? '【演练】' : ''}${session.name}`;
  }, [session.name, session.practice]);
  // The step that is open already stays as it is, with what is typed in it: only the hand goes back to it.
  const choose = (id: Place) => {
    if (id === chosen) document.querySelector<HTMLInputElement>('main.task input:not(:disabled)')?.focus();
    setChosen(id);
  };
  const step = chosen === 'reading' ? 'announcing' : chosen;
  useStepKeys(['runSheet', ...session.steps.map(({ id }) => id)], step, choose);
  return (
    <SignedOnProvider>
      <MusicProvider>
        <div className="frame">
          <TopBar session={session} />
          <nav className="rail" aria-label="会议进程">
            <RunSheetEntry isChosen={chosen === 'runSheet'} choose={() => choose('runSheet')} />
            {session.steps.map((one) => (
              <RailStep key={one.id} step={one} isChosen={one.id === step} choose={() => choose(one.id)} />
            ))}
          </nav>
          {step === 'runSheet' ? (
            <RunSheetPage next={current} go={setChosen} />
          ) : (
            <>
              <main className="task">
                <StepView id={step} go={setChosen} next={current} isReading={chosen === 'reading'} />
              </main>
              <HallRail step={step} />
            </>
          )}
          <Footer session={session} />
        </div>
      </MusicProvider>
    </SignedOnProvider>
  );
}

/** From a list of hundreds the rail is many tabs away: the step before and the step after are one press from anywhere. */
function useStepKeys(steps: readonly Place[], chosen: Place, go: (id: Place) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F2') {
        event.preventDefault();
        go('runSheet');
      }
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      const near = steps[steps.indexOf(chosen) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (near !== undefined) go(near);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

/** Above the steps: the day as the chair leads it. */
function RunSheetEntry({ isChosen, choose }: { readonly isChosen: boolean; readonly choose: () => void }) {
  return (
    <button
      type="button"
      className={`step sheet-entry ${isChosen ? 'chosen' : ''}`}
      aria-current={isChosen ? 'step' : undefined}
      title="主持人的一页：程序、主持词、音乐"
      onClick={choose}
    >
      <span className="sign">≡</span>
      <span className="name">大会程序</span>
      <span className="detail">F2</span>
    </button>
  );
}

function RailStep({
  step,
  isChosen,
  choose,
}: {
  readonly step: Step;
  readonly isChosen: boolean;
  readonly choose: () => void;
}) {
  const classes = ['step', step.state, isChosen ? 'chosen' : '', step.current ? 'current' : ''].join(' ');
  const sign = step.state === 'done' ? '✓' : step.current ? '●' : '○';
  return (
    <button
      type="button"
      className={classes}
      aria-current={isChosen ? 'step' : undefined}
      title={step.why === '' ? 'Alt＋↑、Alt＋↓：前一步、后一步' : step.why}
      onClick={choose}
    >
      <span className="sign">{sign}</span>
      <span className="name">{step.title}</span>
      <span className="detail">{step.detail === '' ? step.at?.slice(11, 16) : step.detail}</span>
      {step.why !== '' && isChosen ? <span className="why">{step.why}</span> : null}
    </button>
  );
}

function TopBar({ session }: { readonly session: SessionStatus }) {
  const { attendance } = session;
  return (
    <header className="top">
      <h1>{session.name}</h1>
      {session.practice ? <span className="practice">演练</span> : null}
      {session.readOnly ? <span className="practice bad">只读 文件校验不符，请改用备份</span> : null}
      <span className="air" />
      <span>
        应到 <b>{attendance.entitled}</b>
      </span>
      <span>
        实到 <b>{attendance.fixed?.present ?? attendance.present}</b>
      </span>
      <span>法定 {attendance.fixed?.needed ?? attendance.needed}</span>
      <span>执行主席 {session.executiveChair}</span>
      <PlayingMark />
      <SignedOnMark />
      <Clock />
    </header>
  );
}

function Clock() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <time>{now.toTimeString().slice(0, 5)}</time>;
}
