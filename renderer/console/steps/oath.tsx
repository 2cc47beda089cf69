// 集中宣誓: the text in phrases, the leader, the roll-call one key a name, the pledges.

import { Button, Input } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { spacedName } from '../../../core/names/spacing.ts';
import { answerNames, type RollCallAnswer } from '../../../core/people.ts';
import type { OathView } from '../../../core/views.ts';
import { type Acting, RefusalLine, useAct, useAnswer, useSession } from '../desk.tsx';
import { CountField, TextField } from '../fields.tsx';
import { Reopen } from '../reopen.tsx';

export function Oath() {
  const { value: oath } = useAnswer('oath', {});
  const act = useAct();
  if (oath === undefined) return null;
  const isDone = oath.takenAt !== null;
  return (
    <>
      <h2>
        严肃换届纪律集中宣誓 <small>{doneWords(oath)}</small>
        <ReopenOath oath={oath} />
      </h2>
      <RefusalLine refusal={act.refusal} />
      <div className="split calling">
        <div className="panel pad scroll">
          {isDone ? <p>领誓人：{oath.leader}</p> : <OathText oath={oath} act={act} key={oath.leader} />}
          <Phrases phrases={oath.phrases} act={act} />
          <Pledges oath={oath} act={act} />
        </div>
        <RollCall oath={oath} act={act} />
      </div>
    </>
  );
}

function doneWords({ takenAt, omittedAt, omittedReason }: OathView): string {
  if (takenAt !== null) return `${takenAt.slice(11, 16)} 完成`;
  return omittedAt === null ? '' : `${omittedAt.slice(11, 16)} 略过（${omittedReason}）`;
}

/** Until the rules are passed, an oath that went wrong can be taken again. */
function ReopenOath({ oath }: { readonly oath: OathView }) {
  const { steps } = useSession();
  const isAdopted = steps.some(({ id, at }) => id === 'rules' && at !== null);
  if (isAdopted || (oath.takenAt === null && oath.omittedAt === null)) return null;
  return (
    <Reopen
      label="重新宣誓"
      consequence="已登记的宣誓不再有效，须重新点名、登记。原来的登记仍留在会议日志里。"
      step="oath"
      contestId={null}
    />
  );
}

function OathText({ oath, act }: { readonly oath: OathView; readonly act: Acting }) {
  const [leader, setLeader] = useState(oath.leader);
  const [text, setText] = useState(oath.phrases.join('\n'));
  const phrases = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    <>
      <TextField label="领誓人" value={leader} onChange={setLeader} />
      <label className="text-field">
        <span>誓词（一行一句）</span>
        <Input.TextArea
          aria-label="誓词"
          autoSize={{ minRows: 3, maxRows: 8 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <Button onClick={() => act.run('prepareOath', { leader, phrases })}>保存领誓人和誓词</Button>
    </>
  );
}

/** Each phrase goes to the hall with one press: the chair follows the leader. */
function Phrases({ phrases, act }: { readonly phrases: readonly string[]; readonly act: Acting }) {
  return (
    <ol className="phrases">
      {phrases.map((phrase, index) => (
        <li key={phrase}>
          <button
            type="button"
            className="link"
            title="在会场显示这一句"
            onClick={() => act.run('takeScene', { choice: { kind: 'oath', phrase: index } })}
          >
            {phrase}
          </button>
        </li>
      ))}
    </ol>
  );
}

function Pledges({ oath, act }: { readonly oath: OathView; readonly act: Acting }) {
  const [signed, setSigned] = useState('');
  return (
    <div className="pledges">
      <p>
        承诺书应签 {oath.pledgesDue} 份
        {oath.pledges === null ? '' : `，已签 ${oath.pledges.signed} 份（${oath.pledges.at.slice(11, 16)}）`}
      </p>
      <div className="inline">
        <CountField label="已签订" value={signed} onChange={setSigned} />
        <Button disabled={signed === ''} onClick={() => act.run('countPledges', { signed: Number(signed), note: '' })}>
          登记 {signed === '' ? '—' : signed} 份
        </Button>
      </div>
    </div>
  );
}

const answerKeys: Readonly<Record<string, RollCallAnswer>> = {
  Enter: 'answered',
  '1': 'answered',
  '2': 'silent',
  '3': 'absent',
};

function RollCall({ oath, act }: { readonly oath: OathView; readonly act: Acting }) {
  const firstOpen = oath.delegations.findIndex(({ people }) => people.some(({ answer }) => answer === null));
  const [chosen, setChosen] = useState<number | null>(null);
  const [at, setAt] = useState<string | null>(null);
  // Marked, and perhaps not yet seen in the answer: the next key belongs to the next name, however fast it comes.
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const delegation = oath.delegations[chosen ?? Math.max(0, firstOpen)];
  const [omitReason, setOmitReason] = useState('');
  if (delegation === undefined) return <p className="hint">清点核定且符合法定人数后，才能点名。</p>;
  const called =
    delegation.people.find(({ id }) => id === at) ??
    delegation.people.find(({ id, answer }) => answer === null && !sent.has(id)) ??
    null;
  const mark = async (id: string, answer: RollCallAnswer) => {
    setAt(null);
    setSent((before) => new Set([...before, id]));
    if (await act.run('markRollCall', { answers: [{ participantId: id, answer }] })) return;
    setSent((before) => new Set([...before].filter((other) => other !== id)));
  };
  const onKey = (event: KeyboardEvent) => {
    const answer = answerKeys[event.key.normalize('NFKC')];
    if (answer === undefined || called === null || event.repeat || oath.takenAt !== null) return;
    event.preventDefault();
    void mark(called.id, answer);
  };
  const waiting = delegation.people.filter(({ answer }) => answer === null);
  const all = () =>
    act.run('markRollCall', { answers: waiting.map(({ id }) => ({ participantId: id, answer: 'answered' })) });
  const isOver = oath.answered + oath.silent + oath.absent === oath.due;
  return (
    <section className="panel pad roll-call" aria-label="点名">
      <KeyPad onKey={onKey} name={called === null ? '' : spacedName(called.name)} />
      <div className="tabs">
        {oath.delegations.map(({ delegation: name, people }, index) => (
          <button
            key={name}
            type="button"
            className={delegation.delegation === name ? 'chosen' : ''}
            onClick={() => setChosen(index)}
          >
            {name} {people.every(({ answer }) => answer !== null) ? '✓' : ''}
          </button>
        ))}
      </div>
      <p>
        应点 <b>{oath.due}</b>　应答 <b>{oath.answered}</b>　未应答 <b>{oath.silent}</b>　缺席 <b>{oath.absent}</b>
      </p>
      <div className="names">
        {delegation.people.map(({ id, name, answer }) => (
          <button
            key={id}
            type="button"
            className={`person ${answer ?? ''} ${id === called?.id ? 'called' : ''}`}
            onClick={() => setAt(id)}
          >
            <b>{spacedName(name)}</b>
            <span>{answer === null ? '' : `${answer === 'answered' ? '✓ ' : ''}${answerNames[answer]}`}</span>
          </button>
        ))}
      </div>
      {oath.takenAt !== null ? null : (
        <div className="actions">
          <Button disabled={waiting.length === 0} onClick={all}>
            全团其余 {waiting.length} 人应答
          </Button>
          <Button type="primary" disabled={!isOver} onClick={() => act.run('takeOath', {})}>
            宣誓完成，登记 {oath.answered} 人
          </Button>
          <Input
            className="short"
            placeholder="略过宣誓的原因"
            value={omitReason}
            onChange={({ target }) => setOmitReason(target.value)}
          />
          <Button disabled={omitReason.trim().length < 2} onClick={() => act.run('omitOath', { reason: omitReason })}>
            略过
          </Button>
        </div>
      )}
    </section>
  );
}

/** Where the keys of the roll-call go: a field that takes keys and keeps none. */
function KeyPad({ onKey, name }: { readonly onKey: (event: KeyboardEvent) => void; readonly name: string }) {
  const field = useRef<HTMLInputElement>(null);
  // The chair's hand goes straight to the keys; a press is never lost on the way to a field.
  useEffect(() => field.current?.focus(), []);
  return (
    <label className="keypad">
      <span>{name === '' ? '本团已点完' : `正在点：${name}`}</span>
      <input ref={field} aria-label="点名按键" value="" readOnly onKeyDown={onKey} placeholder="点这里按键" />
      <small>
        <kbd>1</kbd> 应答 <kbd>2</kbd> 未应答 <kbd>3</kbd> 缺席
      </small>
    </label>
  );
}
