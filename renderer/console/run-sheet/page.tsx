// 大会程序: the chair's page. Where the meeting is, what is said, one key that goes on.

import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type CueId, cueNames } from '../../../core/cues.ts';
import { lateWords } from '../../../core/run-sheet/schedule.ts';
import type { RunItemView, RunSheetView } from '../../../core/run-sheet-views.ts';
import { changedIn } from '../../../core/script/compose.ts';
import { sentenceOf } from '../../../core/sentences.ts';
import { type StepId, stepTitles } from '../../../core/steps.ts';
import { type Acting, RefusalLine, useAct, useAnswer, useSession } from '../desk.tsx';
import { HallRail } from '../hall-rail.tsx';
import { ItemEditor } from './editor.tsx';
import { ItemList } from './items.tsx';
import { keyed } from './keyed.ts';
import { type Music, useMusic } from './music.tsx';
import { usePageKeys } from './page-keys.ts';
import { Planning } from './planning.tsx';
import { type Reader, useReader } from './reading.ts';
import { Recordings } from './recordings.tsx';
import { Script } from './script.tsx';
import { ItemTools } from './tools.tsx';

/** Where the work of an item is done: a step, or the reading name by name. */
type Target = StepId | 'reading';

/** Null where the program has no place for it. */
function targetOf({ scene, step }: RunItemView): Target | null {
  return scene === 'readOut' ? 'reading' : step;
}

/** What the pane beside the list is used for. */
export type Mode = 'read' | 'edit' | 'add' | 'plan' | 'music';

export function RunSheetPage({ next, go }: { readonly next: StepId; readonly go: (target: Target) => void }) {
  const { value } = useAnswer('runSheet', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const now = value?.items.find(({ state }) => state === 'now') ?? null;
  const items = value?.items ?? [];
  // Nothing chosen: where the meeting is, before it the first item, after it the last.
  const shown = items.find(({ itemId }) => itemId === chosen) ?? now ?? items.find(isOpen) ?? items.at(-1) ?? null;
  return (
    <>
      <main className="task run-sheet">
        {value === undefined || shown === null ? null : (
          <Sheet view={value} now={now} shown={shown} show={setChosen} go={go} />
        )}
      </main>
      <HallRail step={shown?.step ?? next} kind={shown?.scene ?? null} />
    </>
  );
}

const isOpen = ({ state }: RunItemView) => state !== 'done';

interface SheetProps {
  readonly view: RunSheetView;
  readonly now: RunItemView | null;
  readonly shown: RunItemView;
  readonly show: (itemId: string | null) => void;
  readonly go: (target: Target) => void;
}

function Sheet({ view, now, shown, show, go }: SheetProps) {
  const [mode, setMode] = useState<Mode>('read');
  const act = useAct();
  const reader = useReader(now, act);
  const pane = useRef<HTMLElement>(null);
  const focus = () => pane.current?.focus({ preventScroll: true });
  useEffect(() => {
    if (mode === 'read') pane.current?.focus({ preventScroll: true });
  }, [mode]);
  const goOn = async () => {
    setMode('read');
    show(null);
    await act.run('goOn', { from: now?.itemId ?? null });
    focus();
  };
  const { clear } = act;
  // What had stopped the meeting holds now: the old sentence would only confuse.
  const isShut = view.shut !== null;
  useEffect(() => (isShut ? undefined : clear()), [isShut, clear]);
  const isWriting = mode === 'edit' || mode === 'add';
  const music = useMusic(shown.cue);
  const target = targetOf(shown);
  const playOrStop = () => {
    // What is said next is about the music.
    clear();
    music.toggle();
  };
  usePageKeys(mode === 'read', {
    F4: goOn,
    F8: () => (target === null ? undefined : go(target)),
    F3: playOrStop,
    Space: shown === now ? reader.next : () => show(null),
    Back: shown === now ? reader.back : () => show(null),
    PageDown: () => show(neighbour(view.items, shown, 1)),
    PageUp: () => show(neighbour(view.items, shown, -1)),
    Escape: () => show(null),
  });
  return (
    <>
      <Head view={view} now={now} mode={mode} setMode={setMode} />
      <Changes items={view.items} reader={reader} />
      <div className={isWriting ? 'run-body whole' : 'run-body'}>
        {isWriting ? null : (
          <ItemList
            items={view.items}
            shown={shown.itemId}
            show={(itemId) => {
              setMode('read');
              show(itemId);
              focus();
            }}
          />
        )}
        <section ref={pane} className="panel run-pane" tabIndex={-1} aria-label="主持词">
          <Pane view={view} now={now} shown={shown} reader={reader} act={act} mode={mode} setMode={setMode} />
        </section>
      </div>
      {mode === 'read' ? (
        <Onward view={view} now={now} shown={shown} act={act} goOn={goOn} playOrStop={playOrStop} go={go} />
      ) : null}
    </>
  );
}

interface PaneProps extends Pick<SheetProps, 'view' | 'now' | 'shown'> {
  readonly reader: Reader;
  readonly act: Acting;
  readonly mode: Mode;
  readonly setMode: (mode: Mode) => void;
}

/** Beside the list: the script, or what the sheet is changed with. */
function Pane({ view, now, shown, reader, act, mode, setMode }: PaneProps) {
  const done = () => setMode('read');
  const position = view.items.indexOf(shown) + 1;
  switch (mode) {
    case 'read':
      return <Reading shown={shown} now={now} reader={reader} act={act} edit={setMode} />;
    case 'plan':
      return <Planning items={view.items} done={done} />;
    case 'music':
      return <Recordings done={done} />;
    case 'edit':
    case 'add':
      return (
        <ItemEditor
          key={`${mode} ${shown.itemId}`}
          item={mode === 'edit' ? shown : null}
          position={mode === 'edit' ? position : position + 1}
          figureNames={view.figureNames}
          done={done}
        />
      );
  }
}

function neighbour(items: readonly RunItemView[], shown: RunItemView, by: 1 | -1): string {
  return (items[items.indexOf(shown) + by] ?? shown).itemId;
}

function Head({
  view: { items },
  now,
  mode,
  setMode,
}: Pick<SheetProps, 'view' | 'now'> & { readonly mode: Mode; readonly setMode: (mode: Mode) => void }) {
  const { sealed } = useSession();
  const done = items.filter(({ state }) => state === 'done').length;
  const where = now === null ? (done === 0 ? '还没有开始' : '已全部办完') : `第 ${done + 1} 项，共 ${items.length} 项`;
  const toggle = (other: Mode) => () => setMode(mode === other ? 'read' : other);
  return (
    <div className="run-head">
      <h2>
        大会程序
        <small>{where}</small>
        <small className={(now?.late ?? 0) > 0 ? 'late' : 'good'}>{lateWords(now?.late ?? null)}</small>
      </h2>
      <span className="air" />
      <Button size="small" disabled={sealed} onClick={toggle('plan')}>
        排时间
      </Button>
      <Button size="small" disabled={sealed} onClick={toggle('music')}>
        音乐
      </Button>
    </div>
  );
}

/** What was read aloud and is no longer so, wherever on the sheet it was; it stays until it is put right. */
function Changes({ items, reader }: { readonly items: readonly RunItemView[]; readonly reader: Reader }) {
  const changed = items.filter(({ changed: count }) => count > 0);
  return changed.map((item) => (
    <div key={item.itemId} className="doubt row run-changed" role="alert">
      <span>
        念过的数字有变（{item.title}）：
        {keyed(item.paragraphs.flatMap(changedIn), ({ name }) => name).map(({ key, one: { name, was, now } }) => (
          <b key={key}>
            {name} {was} → {now ?? '不明'}　
          </b>
        ))}
      </span>
      <Button size="small" onClick={() => reader.putRight(item)}>
        已口头更正
      </Button>
    </div>
  ));
}

function Reading({
  shown,
  now,
  reader,
  act,
  edit,
}: {
  readonly shown: RunItemView;
  readonly now: RunItemView | null;
  readonly reader: Reader;
  readonly act: Acting;
  readonly edit: (mode: Mode) => void;
}) {
  const isNow = shown === now;
  const isOver = isNow && reader.spoken >= shown.paragraphs.length;
  return (
    <>
      <ItemTools item={shown} act={act} edit={edit} />
      <div className="run-script">
        <Script paragraphs={shown.paragraphs} at={isNow ? reader.spoken : null} />
        {isOver && shown.paragraphs.length > 0 ? <p className="run-end">—— 本项念完 ——</p> : null}
      </div>
    </>
  );
}

function onwardWords(now: RunItemView | null, next: RunItemView | null): string {
  if (next === null) return now === null ? '已全部办完' : '办完最后一项';
  return `${now === null ? '开始' : '往下'}：${next.title}`;
}

function MusicButton({ cue, music }: { readonly cue: CueId | null; readonly music: Music }) {
  if (cue === null) return null;
  const { playing, toggle } = music;
  return (
    <Button onClick={toggle}>{playing === null ? `♪ 奏${cueNames[cue]} F3` : `■ 停${cueNames[playing]} F3`}</Button>
  );
}

function Onward({
  view: { items, shut },
  now,
  shown,
  act,
  goOn,
  playOrStop,
  go,
}: Omit<SheetProps, 'show'> & {
  readonly act: Acting;
  readonly goOn: () => void;
  readonly playOrStop: () => void;
}) {
  const { sealed } = useSession();
  const music = useMusic(shown.cue);
  const next = items.find(({ state }) => state === 'ahead') ?? null;
  const target = targetOf(shown);
  return (
    <div className="run-onward">
      <RefusalLine refusal={act.refusal ?? music.refusal} />
      <div className="row">
        <span className="keys">
          <kbd>空格</kbd> 下一段　<kbd>↑</kbd> 退一段　<kbd>PgUp</kbd> <kbd>PgDn</kbd> 看前后项
        </span>
        <span className="air" />
        <MusicButton cue={shown.cue} music={{ ...music, toggle: playOrStop }} />
        {target === null ? null : (
          <Button onClick={() => go(target)}>到「{target === 'reading' ? '逐名宣读' : stepTitles[target]}」 F8</Button>
        )}
        <Button
          type={shut === null ? 'primary' : 'default'}
          disabled={sealed || (now === null && next === null)}
          title={shut === null ? '' : sentenceOf(shut)}
          onClick={goOn}
        >
          {onwardWords(now, next)} F4
        </Button>
      </div>
    </div>
  );
}
