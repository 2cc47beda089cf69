// 宣读: the chair's page while a result is read out, name by name in step with the hall, then the elected.

import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { SceneChoice } from '../../core/scenes/choice.ts';
import type { ReadingView } from '../../core/views.ts';
import { keysOf } from '../stage/keys.ts';
import { RefusalLine, useAct, useAnswer, useSession } from './desk.tsx';
import { KeyPad } from './key-pad.tsx';
import { turnOf, usePosition } from './prompting.ts';

export function Reading({ contestId, onLeave }: { readonly contestId: string; readonly onLeave: () => void }) {
  const { value } = useAnswer('reading', { contestId });
  return value === undefined ? null : <Prompter reading={value} onLeave={onLeave} />;
}

/** Stops: 0 the figures, then one a name, behind the last one the list of the elected; -1 before the reading. */
function Prompter({ reading, onLeave }: { readonly reading: ReadingView; readonly onLeave: () => void }) {
  const steps = useReading(reading);
  const { at, last, act } = steps;
  const onKey = (event: KeyboardEvent) => {
    const turn = turnOf(event);
    if (turn === null || event.repeat) return;
    event.preventDefault();
    if (turn === 'leave') onLeave();
    else steps[turn]();
  };
  return (
    <section className="panel pad prompter" aria-label={`宣读：${reading.title}`}>
      <KeyPad
        label="宣读按键"
        onKey={onKey}
        what={`${reading.shortTitle}　${Math.max(0, Math.min(at, last))} / ${last} 名`}
      >
        <kbd>空格</kbd> 下一名 <kbd>↑</kbd> 退一名 <kbd>P</kbd> 暂停 <kbd>Esc</kbd> 返回
      </KeyPad>
      <p className="prompt-who">{steps.state}</p>
      <p className={`prompt-text ${sizeOf(wordsAt(reading, at))}`}>
        <Unbroken text={wordsAt(reading, at)} />
        {pauseAt(reading, at) ? <em className="prompt-pause">（掌声，稍停）</em> : null}
      </p>
      <p className="prompt-next">{steps.next}</p>
      <div className="actions">
        {reading.releasedAt === null ? (
          <Button type="primary" disabled={act.busy} onClick={steps.accept}>
            放行{reading.shortTitle}结果 <kbd>Enter</kbd>
          </Button>
        ) : null}
        {at === last && reading.announcedAt === null ? (
          <Button type="primary" disabled={act.busy} onClick={steps.accept}>
            {announceWords(reading)} <kbd>Enter</kbd>
          </Button>
        ) : null}
        <Button onClick={steps.forward} disabled={reading.releasedAt === null}>
          下一名
        </Button>
        <Button onClick={steps.back} disabled={at <= 0}>
          退一名
        </Button>
        <Button onClick={steps.pause}>暂停</Button>
        <Button onClick={onLeave}>返回</Button>
      </div>
      <RefusalLine refusal={act.refusal} />
    </section>
  );
}

function useReading(reading: ReadingView) {
  const { choice } = useSession().hall;
  const act = useAct();
  const { contestId, rows, shown, announcedAt, releasedAt } = reading;
  const last = rows.length;
  const isList = choice.kind === 'elected' && choice.contestId === contestId;
  const isReading = choice.kind === 'readOut' && choice.contestId === contestId;
  const known = isList ? last + 1 : (shown ?? -1);
  const { at, go, behind } = usePosition(known, async (stop) => {
    const choice =
      stop > last ? ({ kind: 'elected', contestId } as const) : ({ kind: 'readOut', contestId, shown: stop } as const);
    const isTaken = await act.run('takeScene', { choice });
    if (!isTaken) setPressed(null);
    return isTaken;
  });
  const isAway = !isList && !isReading;
  const { pressed, setPressed } = usePressed(choice, isAway);
  // Something else is on the hall: the next key brings back where it was, nobody new.
  const isPaused = shown !== null && (pressed?.what === 'pause' || (isAway && pressed === null && at === known));
  const end = announcedAt === null ? last : last + 1;
  return {
    act,
    at,
    last,
    state: stateWords(reading, { at, isPaused }),
    next: nextWords(reading, { at, isPaused }),
    forward() {
      if (releasedAt === null) return;
      if (!isPaused) return at < end ? go(at + 1) : undefined;
      setPressed({ what: 'resume', over: choice });
      go(Math.max(0, at));
    },
    back: () => (at > 0 ? go(at - 1) : undefined),
    pause() {
      setPressed({ what: 'pause', over: choice });
      behind(async () => (await act.run('takeScene', { choice: { kind: 'title' } })) || setPressed(null));
    },
    accept() {
      if (act.busy) return;
      if (releasedAt === null) void act.run('releaseResult', { contestId });
      else if (at === last && announcedAt === null) void act.run('announceResult', { contestId });
    },
  };
}

interface Pressed {
  readonly what: 'pause' | 'resume';
  /** What the hall showed then. */
  readonly over: SceneChoice;
}

/**
 * Paused, or brought back, though the console has not heard yet that the hall has followed, which comes a moment later: a
 * key pressed meanwhile is meant for the hall as everybody in it sees it.
 */
function usePressed(choice: SceneChoice, isAway: boolean) {
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const hasFollowed = pressed?.what === 'pause' ? isAway : JSON.stringify(pressed?.over) !== JSON.stringify(choice);
  if (pressed !== null && hasFollowed) setPressed(null);
  return { pressed: hasFollowed ? null : pressed, setPressed };
}

/** As large as the whole of it can be shown: the hands of the chair are not free to scroll. */
function sizeOf({ length }: string): string {
  return length <= 60 ? '' : length <= 110 ? 'long' : length <= 200 ? 'longer' : 'longest';
}

/** A list of names is turned at its commas only: no name is read from two lines. */
function Unbroken({ text }: { readonly text: string }) {
  const parts = text.split(/(?<=[：、])/u);
  const keys = keysOf(parts);
  return parts.map((part, index) => (
    <span key={keys[index]} className={part.length <= longestName ? 'whole' : ''}>
      {part}
    </span>
  ));
}

/** Longer parts are no names. */
const longestName = 16;

function announceWords({ elected, winner }: ReadingView): string {
  return elected === 0 ? `宣布无人${winner}` : `宣布${winner} ${elected} 名`;
}

/** What is said at a stop. */
function wordsAt({ opening, rows, announcement }: ReadingView, at: number): string {
  if (at <= 0) return opening;
  return at > rows.length ? announcement : (rows[at - 1]?.sentence ?? '');
}

/** 全票, and the announcement of the elected, are followed by applause. */
function pauseAt({ rows, elected }: ReadingView, at: number): boolean {
  return at > rows.length ? elected > 0 : rows[at - 1]?.unanimous === true;
}

interface Standing {
  readonly at: number;
  readonly isPaused: boolean;
}

function stateWords({ rows, winner, releasedAt }: ReadingView, { at, isPaused }: Standing): string {
  if (releasedAt === null) return '还没有放行，会场不能显示。按 Enter 放行';
  if (isPaused) return '已暂停，会场显示的是别的画面。按空格接着宣读';
  if (at < 0) return '已放行。按空格开始宣读，会场先显示票数';
  if (at === 0) return '正在宣读票数';
  return at > rows.length ? `正在宣布${winner}名单` : `正在宣读　第 ${at} 名`;
}

function nextWords(reading: ReadingView, { at, isPaused }: Standing): string {
  const { rows, announcedAt, winner } = reading;
  if (reading.releasedAt === null) return '';
  if (isPaused) return `接着　${wordsAt(reading, at)}`;
  if (at < rows.length) return at < 0 ? '' : `下一名　${wordsAt(reading, at + 1)}`;
  if (announcedAt === null) return `得票已读完。按 Enter ${announceWords(reading)}`;
  return at === rows.length ? `已宣布。按空格切出${winner}名单` : '宣读完毕。按 Esc 返回';
}
