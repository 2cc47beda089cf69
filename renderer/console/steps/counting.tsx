// 计票: one ballot at a time, all 赞成 until a key says otherwise, judged on every key, on disk before the screen says so.

import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { spacedName } from '../../../core/names/spacing.ts';
import { judgeBallot } from '../../../core/rules/judge.ts';
import type { BallotRow, CountingView } from '../../../core/views.ts';
import { BallotList } from '../ballot-list.tsx';
import { type Acting, RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { type Draft, freshDraft, typeKey, writeIn } from '../keying.ts';

/** Two presses of Enter closer than this are one. */
const doublePress = 150;

export function Counting() {
  const { value } = useAnswer('contests', {});
  const open = value?.contests.filter(({ collectedAt }) => collectedAt !== null) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const unfinished = open.find(({ entered, collected, state }) => state === 'collected' && entered !== collected);
  const contest = open.find(({ contestId }) => contestId === chosen) ?? unfinished ?? open[0];
  const contestId = contest?.contestId ?? null;
  // The last ballot of a contest is still to be looked at: only the hand goes on to the next one.
  useEffect(() => setChosen((known) => known ?? contestId), [contestId]);
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
  const act = useAct();
  const desk = useBallot(view, act);
  const { draft, editing, isNaming } = desk;
  const place = editing ?? view.next;
  return (
    <>
      <h2>
        {editing === null ? '录入选票' : '更正选票'}
        <small>
          {view.shortTitle}　第 {place.bundle} 捆　第 {place.place} 张（每捆 {view.bundleSize} 张）
        </small>
      </h2>
      <div className="counting">
        <Ballot view={view} draft={draft} />
        <Judgement view={view} draft={draft} />
      </div>
      {isNaming ? <NameField names={view.writeInNames} onName={desk.nameGiven} /> : <KeyLine desk={desk} />}
      <p className="keys">
        <kbd>Enter</kbd> 存入 <kbd>号 *</kbd> 不赞成 <kbd>号 -</kbd> 弃权 <kbd>号 /</kbd> 无法辨认 <kbd>*</kbd> 全不赞成{' '}
        <kbd>-</kbd> 全弃权 <kbd>+</kbd> 另选他人 <kbd>.</kbd> 同上一张 <kbd>Backspace</kbd> 退一步
      </p>
      {act.refusal === null ? <p className="good said">{desk.saved}</p> : <RefusalLine refusal={act.refusal} />}
      <BallotList
        rows={view.latest}
        act={act}
        contestId={view.contestId}
        candidates={view.candidates}
        onCorrect={desk.begin}
      />
    </>
  );
}

type BallotDesk = ReturnType<typeof useBallot>;

/** The ballot in hand: its keys, its saving, and the one being corrected instead. */
function useBallot(view: CountingView, act: Acting) {
  const [draft, setDraft] = useState(() => freshDraft(view.candidates.length));
  const [editing, setEditing] = useState<BallotRow | null>(null);
  const [isNaming, setNaming] = useState(false);
  const [reason, setReason] = useState('');
  const [saved, setSaved] = useState('');
  const lastEnter = useRef(0);
  const isOpen = view.state === 'collected' && (view.entered < view.collected || editing !== null);
  const begin = (row: BallotRow | null) => {
    setEditing(row);
    setReason('');
    const fresh = freshDraft(view.candidates.length);
    setDraft(row === null ? fresh : { ...fresh, marks: row.marks, writeIns: row.writeIns });
  };
  const save = async () => {
    const now = performance.now();
    if (act.busy || now - lastEnter.current < doublePress || draft.digits !== '') return;
    lastEnter.current = now;
    const ballot = { contestId: view.contestId, marks: draft.marks, writeIns: [...draft.writeIns] };
    const isSaved =
      editing === null
        ? await act.run('enterBallot', ballot)
        : await act.run('correctBallot', { ...ballot, entry: editing.entry, reason });
    if (!isSaved) return;
    const { bundle, place } = editing ?? view.next;
    setSaved(`✓ 第 ${bundle} 捆第 ${place} 张${editing === null ? '已存盘' : '已更正'}`);
    begin(null);
  };
  const sameAsLast = () => {
    const last = view.latest.find(({ struck }) => !struck);
    if (last === undefined) return;
    const fresh = freshDraft(view.candidates.length);
    setDraft({ ...fresh, marks: last.marks, writeIns: last.writeIns, typed: ['同上一张'] });
  };
  const actions: Readonly<Record<string, () => void>> = {
    Enter: () => void save(),
    '+': () => setNaming(true),
    '.': sameAsLast,
    Escape: () => begin(null),
  };
  const press = (rawKey: string) => {
    const key = rawKey.length === 1 ? rawKey.normalize('NFKC') : rawKey;
    const action = actions[key];
    if (!isOpen) return;
    if (action === undefined) setDraft(typeKey(draft, key));
    else action();
  };
  const nameGiven = (name: string) => {
    setNaming(false);
    if (name !== '') setDraft(writeIn(draft, name));
  };
  return { draft, editing, isNaming, isOpen, reason, setReason, saved, begin, press, nameGiven };
}

/** Takes every key of the count and shows what has been typed; the field itself keeps nothing. */
function KeyLine({ desk }: { readonly desk: BallotDesk }) {
  const { draft, editing, isOpen } = desk;
  const field = useRef<HTMLInputElement>(null);
  // The hand is on the pad: a new ballot, a correction and a name given all come back to it.
  const entry = editing?.entry ?? 0;
  useEffect(() => {
    if (entry >= 0) field.current?.focus();
  }, [entry]);
  const onKey = (event: KeyboardEvent) => {
    // A key that the input method is still working on is not a key of the count.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Tab' || /^F\d/u.test(event.key)) return;
    event.preventDefault();
    if (!(event.key === 'Enter' && event.repeat)) desk.press(event.key);
  };
  const hint = isOpen ? 'Enter 存入' : '本项已录完';
  return (
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
          value={desk.reason}
          onChange={({ target }) => desk.setReason(target.value)}
        />
      )}
      <span>{draft.digits === '' ? hint : '号码后请按符号'}</span>
    </div>
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
      {draft.writeIns.map((name) => (
        <div key={`+${name}`} className="candidate">
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
