// 计票: one ballot at a time, all 赞成 until a key says otherwise, judged on every key, on disk before the screen says so.

import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { spacedName } from '../../../core/names/spacing.ts';
import { judgeBallot } from '../../../core/rules/judge.ts';
import type { BallotRow, CountingView } from '../../../core/views.ts';
import { BallotList } from '../ballot-list.tsx';
import { RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { type Draft, freshDraft, typeKey, writeIn } from '../keying.ts';

/** Two presses of Enter closer than this are one. */
const doublePress = 150;

export function Counting() {
  const { value } = useAnswer('contests', {});
  const open = value?.contests.filter(({ collectedAt }) => collectedAt !== null) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const unfinished = open.find(({ entered, collected, state }) => state === 'collected' && entered !== collected);
  const contest = open.find(({ contestId }) => contestId === chosen) ?? unfinished ?? open[0];
  if (contest === undefined)
    return (
      <h2>
        计票 <small>选票清点后开始</small>
      </h2>
    );
  return (
    <>
      <div className="tabs">
        {open.map(({ contestId, shortTitle, entered, collected }) => (
          <button
            key={contestId}
            type="button"
            className={contestId === contest.contestId ? 'chosen' : ''}
            onClick={() => setChosen(contestId)}
          >
            {shortTitle} {entered}/{collected}
          </button>
        ))}
      </div>
      <CountingDesk key={contest.contestId} contestId={contest.contestId} />
    </>
  );
}

function CountingDesk({ contestId }: { readonly contestId: string }) {
  const { value } = useAnswer('counting', { contestId });
  return value === undefined ? null : <Desk view={value} />;
}

function Desk({ view }: { readonly view: CountingView }) {
  const [draft, setDraft] = useState(() => freshDraft(view.candidates.length));
  const [editing, setEditing] = useState<BallotRow | null>(null);
  const [isNaming, setNaming] = useState(false);
  const [reason, setReason] = useState('');
  const [saved, setSaved] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const lastEnter = useRef(0);
  const act = useAct();
  const isFull = view.entered >= view.collected;
  const isOpen = view.state === 'collected' && (!isFull || editing !== null);
  useEffect(() => {
    if (!isNaming) field.current?.focus();
  }, [isNaming]);
  const begin = (row: BallotRow | null) => {
    setEditing(row);
    setReason('');
    const fresh = freshDraft(view.candidates.length);
    setDraft(row === null ? fresh : { ...fresh, marks: row.marks, writeIns: row.writeIns });
    field.current?.focus();
  };
  const save = async () => {
    const now = performance.now();
    if (act.busy || now - lastEnter.current < doublePress || draft.digits !== '') return;
    lastEnter.current = now;
    const { contestId } = view;
    const ballot = { contestId, marks: draft.marks, writeIns: [...draft.writeIns] };
    const isSaved =
      editing === null
        ? await act.run('enterBallot', ballot)
        : await act.run('correctBallot', { ...ballot, entry: editing.entry, reason });
    if (!isSaved) return;
    setSaved(
      editing === null
        ? `✓ 第 ${view.next.bundle} 捆第 ${view.next.place} 张已存盘`
        : `✓ 第 ${editing.bundle} 捆第 ${editing.place} 张已更正`,
    );
    begin(null);
  };
  const onKey = (event: KeyboardEvent) => {
    // A key that the input method is still working on is not a key of the count.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.key === 'Tab') return;
    const key = event.key.length === 1 ? event.key.normalize('NFKC') : event.key;
    event.preventDefault();
    if (!isOpen) return;
    if (key === 'Enter') {
      if (!event.repeat) void save();
    } else if (key === '+') setNaming(true);
    else if (key === '.') sameAsLast();
    else if (key === 'Escape') begin(null);
    else setDraft(typeKey(draft, key));
  };
  const sameAsLast = () => {
    const last = view.latest.find(({ struck }) => !struck);
    if (last !== undefined)
      setDraft({
        ...freshDraft(view.candidates.length),
        marks: last.marks,
        writeIns: last.writeIns,
        typed: ['同上一张'],
      });
  };
  return (
    <>
      <h2>
        {editing === null ? '录入选票' : '更正选票'}
        <small>
          {view.shortTitle}　第 {editing?.bundle ?? view.next.bundle} 捆　第 {editing?.place ?? view.next.place}{' '}
          张（每捆 {view.bundleSize} 张）
        </small>
      </h2>
      <div className="counting">
        <Ballot view={view} draft={draft} />
        <Judgement view={view} draft={draft} />
      </div>
      {isNaming ? (
        <NameField
          names={view.writeInNames}
          onName={(name) => {
            setNaming(false);
            if (name !== '') setDraft(writeIn(draft, name));
          }}
        />
      ) : (
        <div className="key-line">
          <input
            ref={field}
            aria-label="计票按键"
            value={[...draft.typed, draft.digits].join(' ')}
            readOnly
            onKeyDown={onKey}
          />
          {editing === null ? null : (
            <input
              aria-label="更正原因"
              className="reason"
              placeholder="更正原因"
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
          <span>{draft.digits === '' ? (isOpen ? 'Enter 存入' : '本项已录完') : '号码后请按符号'}</span>
        </div>
      )}
      <p className="keys">
        <kbd>Enter</kbd> 存入 <kbd>号 *</kbd> 不赞成 <kbd>号 -</kbd> 弃权 <kbd>号 /</kbd> 无法辨认 <kbd>*</kbd> 全不赞成{' '}
        <kbd>-</kbd> 全弃权 <kbd>+</kbd> 另选他人 <kbd>.</kbd> 同上一张 <kbd>Backspace</kbd> 退一步
      </p>
      {act.refusal === null ? <p className="good said">{saved}</p> : <RefusalLine refusal={act.refusal} />}
      <BallotList
        rows={view.latest}
        act={act}
        contestId={view.contestId}
        candidates={view.candidates}
        onCorrect={begin}
      />
    </>
  );
}

const markSigns = { A: ['○', 'approve'], O: ['×', 'oppose'], N: ['空', 'abstain'], X: ['?', 'illegible'] } as const;

function Ballot({ view, draft }: { readonly view: CountingView; readonly draft: Draft }) {
  const { words } = view.ruleSet;
  const wordOf = { A: words.approve, O: words.oppose, N: words.abstain, X: '无法辨认' };
  const rows = Math.max(6, Math.ceil(view.candidates.length / 2));
  return (
    <div className="ballot panel scroll" style={{ gridTemplateRows: `repeat(${rows}, minmax(34px, 1fr))` }}>
      {view.candidates.map((name, index) => {
        const mark = markOf(draft.marks[index]);
        const [sign, kind] = markSigns[mark];
        return (
          <div key={name} className={`candidate ${Number(draft.digits) === index + 1 ? 'called' : ''}`}>
            <span className="no">{index + 1}</span>
            <b>{spacedName(name)}</b>
            <span className={`mark ${kind}`}>
              {sign} {wordOf[mark]}
            </span>
          </div>
        );
      })}
      {draft.writeIns.map((name, index) => (
        <div key={`${index}-${name}`} className="candidate">
          <span className="no">+</span>
          <b>{spacedName(name)}</b>
          <span className="mark approve">○ {words.writeIn}</span>
        </div>
      ))}
    </div>
  );
}

function markOf(letter: string | undefined): keyof typeof markSigns {
  return letter === 'A' || letter === 'O' || letter === 'X' ? letter : 'N';
}

function Judgement({ view, draft }: { readonly view: CountingView; readonly draft: Draft }) {
  const judged = judgeBallot({ rule: view.ruleSet, seats: view.seats, candidates: view.candidates }, draft);
  const excess = judged.reasons.find(({ code }) => code === 'writeInsExceedOpposed');
  return (
    <div className={`judgement panel ${judged.valid ? '' : 'invalid'}`} aria-live="polite">
      <p>
        <b className={judged.valid ? 'number good' : 'number bad'}>{judged.chosen}</b> / {judged.seats}
      </p>
      <p className={judged.valid ? 'good' : 'bad'}>
        {judged.valid
          ? `所选人数${judged.chosen === judged.seats ? '等于' : '少于'}应选，有效票`
          : '✕ 所选人数多于应选，整张无效'}
      </p>
      {excess === undefined ? null : <p className="bad">另选人多于不赞成，另选无效，其余有效</p>}
      <dl>
        <dt>已录</dt>
        <dd>
          {view.entered} / {view.collected}
        </dd>
        <dt>无效</dt>
        <dd>{view.invalid}</dd>
        <dt>已划去</dt>
        <dd>{view.struck}</dd>
      </dl>
      <p className="hint">符号：{view.legend.map(({ sign, meaning }) => `${sign} ${meaning}`).join('　')}</p>
    </div>
  );
}

function NameField({ names, onName }: { readonly names: readonly string[]; readonly onName: (name: string) => void }) {
  const [text, setText] = useState('');
  return (
    <div className="key-line">
      <input
        // The field is opened by a key and wants the next one.
        ref={(element) => element?.focus()}
        aria-label="另选人姓名"
        list="write-in-names"
        placeholder="另选人姓名，回车；Esc 放弃"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') onName(text.trim());
          else if (event.key === 'Escape') onName('');
        }}
      />
      <datalist id="write-in-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button onClick={() => onName(text.trim())}>确定</Button>
    </div>
  );
}
