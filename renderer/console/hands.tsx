// 举手表决 on every screen that has one: three questions, 「没有」 in one key, the sentence to say, Enter puts it on record.

import { Button, Input, type InputRef } from 'antd';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type HandsRule, handsOf, handsSentence, judgeHands } from '../../core/hands.ts';
import type { ShowOfHands } from '../../core/people.ts';
import type { SceneChoice } from '../../core/scenes/choice.ts';
import { sentenceOf } from '../../core/sentences.ts';
import { RefusalLine, useAct, useSession } from './desk.tsx';

interface HandsProps {
  /** What the hands are raised for, as the hall shows it. */
  readonly subject: string;
  readonly rule: HandsRule;
  /** 通过选举办法: what the act of those that pass is called. */
  readonly label: string;
  /** Puts the vote on record; false where it was refused. */
  readonly record: (votes: ShowOfHands, passed: boolean) => Promise<boolean>;
  /** Why it cannot be recorded yet, besides the hands themselves; '' when it can. */
  readonly blocked?: string;
  /** The hand goes to the first question at once. */
  readonly autoFocus?: boolean;
  readonly firstField?: RefObject<InputRef | null>;
}

type Asked = Extract<SceneChoice, { kind: 'motion' }>['asked'];

const nextAsked: Readonly<Record<Asked, Asked>> = {
  subject: 'approve',
  approve: 'oppose',
  oppose: 'abstain',
  abstain: 'approve',
};

/** 没有、没有、Enter is the whole of a vote that everybody agrees to. */
export function HandsRecorder(props: HandsProps) {
  const { fixed } = useSession().attendance;
  if (fixed === null) return <p className="hint">清点核定到会人数后，才能举手表决。</p>;
  return <Recorder {...props} fixed={fixed} />;
}

type Fixed = NonNullable<ReturnType<typeof useSession>['attendance']['fixed']>;

function Recorder({
  subject,
  rule,
  label,
  record,
  blocked = '',
  autoFocus = false,
  firstField,
  fixed,
}: HandsProps & { readonly fixed: Fixed }) {
  const [oppose, setOppose] = useState('');
  const [abstain, setAbstain] = useState('');
  const [unraised, setUnraised] = useState('');
  const [isSending, setSending] = useState(false);
  const own = useRef<InputRef>(null);
  const first = firstField ?? own;
  const second = useRef<InputRef>(null);
  const third = useRef<InputRef>(null);
  const hall = useHallFollows(subject);
  useEffect(() => (autoFocus ? first.current?.focus() : undefined), [autoFocus, first]);
  const votes = handsOf(fixed.present, Number(oppose), Number(abstain), Number(unraised));
  const judged = judgeHands(rule, fixed, votes);
  const missing =
    oppose === '' ? '还没有登记不同意的人数，没有的按 0。' : abstain === '' ? '还没有登记弃权的人数，没有的按 0。' : '';
  const why = missing === '' ? blocked : missing;
  const isReady = why === '' && judged.ok && !isSending;
  const submit = async () => {
    if (!isReady) return;
    setSending(true);
    const isTaken = await record(votes, judged.value.passed);
    setSending(false);
    if (!isTaken) return;
    setOppose('');
    setAbstain('');
    setUnraised('');
    await hall.showResult();
  };
  const toSecond = () => {
    hall.ask('abstain');
    second.current?.focus();
  };
  return (
    <section className="hands-recorder" aria-label={`举手表决：${subject}`}>
      <div className="inline">
        <span className="count-field">
          同意
          <b className="hands">{votes.approve}</b>
        </span>
        <HandsField
          label="不同意"
          field={first}
          value={oppose}
          onChange={setOppose}
          onDone={toSecond}
          onEnter={() => (oppose === '' ? undefined : toSecond())}
          onAsk={hall.next}
        />
        <HandsField
          label="弃权"
          field={second}
          value={abstain}
          onChange={setAbstain}
          onDone={() => second.current?.focus()}
          onEnter={submit}
          onAsk={hall.next}
        />
        <HandsField
          label="未举手"
          field={third}
          value={unraised}
          onChange={setUnraised}
          onDone={() => third.current?.focus()}
          onEnter={submit}
          onAsk={hall.next}
        />
        <Button type="primary" disabled={!isReady} title={why} onClick={submit}>
          {judged.ok && !judged.value.passed ? '登记没有通过' : label}（同意 {votes.approve}） <kbd>Enter</kbd>
        </Button>
        <Button onClick={hall.next}>
          {hall.isShown ? '会场问下一项' : '会场显示'} <kbd>空格</kbd>
        </Button>
      </div>
      <p className={judged.ok && judged.value.passed ? 'large' : 'large bad'} aria-live="polite">
        {judged.ok ? handsSentence(votes, judged.value.passed ? null : judged.value) : sentenceOf(judged.error)}
        <small>　{why === '' ? `实到 ${fixed.present} 人` : why}</small>
      </p>
      <Unraised count={Number(unraised)} />
      <RefusalLine refusal={hall.refusal} />
    </section>
  );
}

/** What becomes of those who raised no hand, while there are any. */
function Unraised({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return <p className="hint">三次都没有举手的 {count} 人单独登记：不计入同意，也不算弃权；通过所须的人数不变。</p>;
}

interface FieldProps {
  readonly label: string;
  readonly field: RefObject<InputRef | null>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** 没有 was pressed. */
  readonly onDone: () => void;
  readonly onEnter: () => unknown;
  readonly onAsk: () => unknown;
}

/** A number of hands; 0 in an empty field is 没有 and goes on, for no number begins with it. */
function HandsField({ label, field, value, onChange, onDone, onEnter, onAsk }: FieldProps) {
  const none = () => {
    onChange('0');
    onDone();
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    const key = event.key.normalize('NFKC');
    if (key === '0' && isWhole) none();
    else if (key === ' ') onAsk();
    else if (key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
    else return;
    event.preventDefault();
  };
  return (
    <div className="count-field">
      <span>{label}</span>
      <Input
        ref={field}
        size="large"
        inputMode="numeric"
        aria-label={label}
        value={value}
        onFocus={({ target }) => target.select()}
        onKeyDown={(event) => (event.repeat ? event.preventDefault() : onKey(event))}
        onChange={({ target }) => onChange(target.value.normalize('NFKC').replace(/\D/gu, '').slice(0, 6))}
      />
      <button type="button" tabIndex={-1} className="link" onClick={none}>
        <kbd>0</kbd> 没有
      </button>
    </div>
  );
}

/** The hall follows the questions once the chair has put the subject on it; nothing goes there by itself before. */
function useHallFollows(subject: string) {
  const { choice } = useSession().hall;
  const act = useAct();
  const asked = choice.kind === 'motion' && choice.subject === subject ? choice.asked : null;
  const take = (wanted: Asked) => act.run('takeScene', { choice: { kind: 'motion', subject, asked: wanted } });
  return {
    refusal: act.refusal,
    isShown: asked !== null,
    next: () => void take(asked === null ? 'approve' : nextAsked[asked]),
    ask: (wanted: Asked) => (asked === null || asked === wanted ? undefined : void take(wanted)),
    showResult: async () => {
      if (asked !== null) await act.run('takeScene', { choice: { kind: 'motionResult', subject } });
    },
  };
}
