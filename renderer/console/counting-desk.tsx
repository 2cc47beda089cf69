// The desk where ballots are keyed: one at a time, all 赞成 until a key says otherwise, judged on every key,
// on disk before the screen says so.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { BallotRow, CountingView } from '../../core/counting-views.ts';
import { type SeenDoubt, seenDoubts } from '../../core/decide/rulings.ts';
import { judgeBallot } from '../../core/rules/judge.ts';
import { Ballot, Judgement, NameField, termsOf } from './ballot-desk.tsx';
import { BallotList } from './ballot-list.tsx';
import { type Acting, RefusalLine, useAct, useAnswer } from './desk.tsx';
import { DoubtField, DoubtPanel } from './doubts.tsx';
import { doubt, freshDraft, typeKey, writeIn } from './keying.ts';
import type { Station } from './station.ts';

/** Two presses of Enter closer than this are one. */
const doublePress = 150;

export function CountingDesk({ contestId, station }: { readonly contestId: string; readonly station: Station }) {
  const { value } = useAnswer('counting', { contestId, station });
  return value === undefined ? null : <Desk view={value} station={station} />;
}

function Desk({ view, station }: { readonly view: CountingView; readonly station: Station }) {
  const act = useAct();
  const desk = useBallot(view, station, act);
  const { draft, editing, isNaming } = desk;
  const place = editing ?? view.next;
  return (
    <>
      <h2>
        {editing === null ? '录入选票' : '更正选票'}
        <small>
          {view.shortTitle}　第 {place.bundle} 捆　第 {place.place} 张（每捆 {view.plan?.bundleSize ?? 0} 张）
        </small>
      </h2>
      <div className="counting">
        <Ballot view={view} draft={draft} />
        <Judgement view={view} draft={draft} isDoubted={desk.isDoubted} />
      </div>
      {isNaming ? (
        <NameField names={view.writeInNames} onName={desk.nameGiven} />
      ) : desk.isDoubting ? (
        <DoubtField seen={draft.seen} onDoubt={desk.seen} />
      ) : (
        <KeyLine desk={desk} />
      )}
      <p className="keys">
        <kbd>Enter</kbd> 存入 <kbd>号 *</kbd> 不赞成 <kbd>号 -</kbd> 弃权 <kbd>号 /</kbd> 无法辨认 <kbd>*</kbd> 全不赞成{' '}
        <kbd>-</kbd> 全弃权 <kbd>+</kbd> 另选他人 <kbd>.</kbd> 同上一张 <kbd>?</kbd> 疑票 <kbd>Backspace</kbd> 退一步
      </p>
      {act.refusal === null ? <p className="good said">{desk.saved}</p> : <RefusalLine refusal={act.refusal} />}
      {view.doubts === 0 ? null : <DoubtPanel contestId={view.contestId} candidates={view.candidates} act={act} />}
      <BallotList
        rows={view.latest}
        act={act}
        contestId={view.contestId}
        station={station}
        candidates={view.candidates}
        onCorrect={desk.begin}
      />
    </>
  );
}

type BallotDesk = ReturnType<typeof useBallot>;

/** The ballot in hand: its keys, its saving, and the one being corrected instead. */
function useBallot(view: CountingView, station: Station, act: Acting) {
  const [draft, setDraft] = useState(() => freshDraft(view.candidates.length));
  const [editing, setEditing] = useState<BallotRow | null>(null);
  const [isNaming, setNaming] = useState(false);
  const [isDoubting, setDoubting] = useState(false);
  const [reason, setReason] = useState('');
  const [saved, setSaved] = useState('');
  const lastEnter = useRef(0);
  /** The ballot this hand saved last: what the desk shows may be a moment older. */
  const lastSaved = useRef<{ readonly marks: string; readonly writeIns: readonly string[] } | null>(null);
  /** Where the desk stood when a ballot was saved: until it moves on, its next place would be the last one again. */
  const savedAt = useRef(-1);
  const [isDoubted, setDoubted] = useState(false);
  // Only ever grows: a ballot that is struck still counts as one that was keyed.
  const standing = view.entered + view.struck + (view.station?.sheets ?? 0);
  // A second entry begins when all is entered once: there the bundle says whether it is open.
  const hasRoom = station === null ? view.entered < view.collected : view.station?.closed === false;
  const isOpen = view.state === 'collected' && (hasRoom || editing !== null);
  const begin = (row: BallotRow | null) => {
    setEditing(row);
    setReason('');
    setDoubted(false);
    const fresh = freshDraft(view.candidates.length);
    const seen = seenDoubts.filter((one) => row?.doubts.includes(one) === true);
    setDraft(row === null ? fresh : { ...fresh, marks: row.marks, writeIns: row.writeIns, seen });
  };
  const isReady = (now: number) => {
    const isCaughtUp = editing !== null || savedAt.current !== standing;
    return isCaughtUp && !act.busy && draft.digits === '' && now - lastEnter.current >= doublePress;
  };
  const save = async () => {
    const now = performance.now();
    if (!isReady(now)) return;
    lastEnter.current = now;
    // A valid ballot needs no second press; one that is lost as a whole is looked at once more.
    if (!isDoubted && !judgeBallot(termsOf(view), draft).valid) {
      setDoubted(true);
      return;
    }
    const ballot = {
      contestId: view.contestId,
      marks: draft.marks,
      writeIns: [...draft.writeIns],
      seen: [...draft.seen],
    };
    const isSaved =
      editing === null
        ? await act.run('enterBallot', { ...ballot, copies: 1, station })
        : await act.run('correctBallot', { ...ballot, entry: editing.entry, station, reason });
    if (!isSaved) return;
    const { bundle, place } = editing ?? view.next;
    if (editing === null) {
      savedAt.current = standing;
      lastSaved.current = ballot;
    }
    setSaved(`✓ 第 ${bundle} 捆第 ${place} 张${editing === null ? '已存盘' : '已更正'}`);
    begin(null);
  };
  const sameAsLast = () => {
    const last = lastSaved.current ?? view.latest.find(({ struck }) => !struck);
    if (last === undefined) return;
    const fresh = freshDraft(view.candidates.length);
    setDraft({ ...fresh, marks: last.marks, writeIns: last.writeIns, typed: ['同上一张'] });
  };
  const actions: Readonly<Record<string, () => void>> = {
    Enter: () => void save(),
    '+': () => setNaming(true),
    '.': sameAsLast,
    '?': () => setDoubting(true),
    Escape: () => begin(null),
  };
  const press = (rawKey: string) => {
    const key = rawKey.length === 1 ? rawKey.normalize('NFKC') : rawKey;
    const action = actions[key];
    if (!isOpen) return;
    if (key !== 'Enter') setDoubted(false);
    if (action === undefined) setDraft(typeKey(draft, key));
    else action();
  };
  const nameGiven = (name: string) => {
    setNaming(false);
    if (name !== '') setDraft(writeIn(draft, name));
  };
  const seen = (what: SeenDoubt | null) => {
    setDoubting(false);
    if (what !== null) setDraft(doubt(draft, what));
  };
  return {
    draft,
    editing,
    isNaming,
    isDoubting,
    seen,
    isOpen,
    isDoubted,
    reason,
    setReason,
    saved,
    begin,
    press,
    nameGiven,
  };
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
