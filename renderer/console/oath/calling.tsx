// 点名: delegation by delegation at one key a name, a whole delegation with its exceptions, and back where a key was wrong.

import { Button, Input } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { spacedName } from '../../../core/names/spacing.ts';
import type { OathView } from '../../../core/oath-views.ts';
import { answerNames, type RollCallAnswer } from '../../../core/people.ts';
import { type Acting, useSession } from '../desk.tsx';
import { KeyPad } from '../key-pad.tsx';

const answerKeys: Readonly<Record<string, RollCallAnswer>> = {
  '1': 'answered',
  '2': 'silent',
  '3': 'absent',
};

interface Called {
  readonly id: string;
  readonly name: string;
  readonly answer: RollCallAnswer | null;
  readonly delegation: string;
}

export function RollCall({ oath, act }: { readonly oath: OathView; readonly act: Acting }) {
  const call = useCalling(oath, act);
  const [omitReason, setOmitReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  if (call.people.length === 0) return <p className="hint">清点核定且符合法定人数后，才能点名。</p>;
  const { called, delegation, waiting } = call;
  const isOver = oath.answered + oath.silent + oath.absent === oath.due;
  return (
    <section className="panel pad roll-call" aria-label="点名">
      <KeyPad
        label="点名按键"
        field={field}
        onKey={call.onKey}
        what={called === null ? '已点完' : `正在点：${spacedName(called.name)}`}
      >
        <kbd>1</kbd> 应答 <kbd>2</kbd> 未应答 <kbd>3</kbd> 缺席 <kbd>+</kbd> 其余应答 <kbd>↑</kbd> 退回 <kbd>↓</kbd>{' '}
        跳过 <kbd>空格</kbd> 上会场
      </KeyPad>
      <div className="tabs">
        {oath.delegations.map(({ delegation: name, people }) => (
          <button
            key={name}
            type="button"
            className={delegation === name ? 'chosen' : ''}
            onClick={() => {
              call.choose(name);
              field.current?.focus();
            }}
          >
            {name} {people.every(({ answer }) => answer !== null) ? '✓' : ''}
          </button>
        ))}
      </div>
      <p>
        应点 <b>{oath.due}</b>　应答 <b>{oath.answered}</b>　未应答 <b>{oath.silent}</b>　缺席 <b>{oath.absent}</b>
      </p>
      <div className="names">
        {call.members.map(({ id, name, answer }) => (
          <button
            key={id}
            type="button"
            className={`person ${answer ?? ''} ${id === called?.id ? 'called' : ''}`}
            onClick={() => {
              call.moveTo(id);
              field.current?.focus();
            }}
          >
            <b>{spacedName(name)}</b>
            <span>{answer === null ? '' : `${answer === 'answered' ? '✓ ' : ''}${answerNames[answer]}`}</span>
          </button>
        ))}
      </div>
      {oath.takenAt !== null ? null : (
        <div className="actions">
          <Button disabled={waiting.length === 0} onClick={call.answerRest}>
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

/** Who is called now, and what each key does; a key belongs to the next name however fast it comes. */
function useCalling(oath: OathView, act: Acting) {
  const { choice } = useSession().hall;
  // A name gone to by hand, or a delegation chosen by hand; else the first who is still to be called.
  const [at, setAt] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  // Marked, and perhaps not yet seen in the answer.
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const people: Called[] = oath.delegations.flatMap(({ delegation, people: members }) =>
    members.map((person) => ({ ...person, delegation })),
  );
  const isOpen = ({ id, answer }: Called) => answer === null && !sent.has(id);
  const of = (delegation: string | null) => people.filter((person) => person.delegation === delegation);
  const next = of(chosen).find(isOpen) ?? people.find(isOpen) ?? null;
  const called = people.find(({ id }) => id === at) ?? next;
  const delegation = called?.delegation ?? chosen ?? people[0]?.delegation ?? '';
  const members = of(delegation);
  const waiting = members.filter(isOpen);
  /** The hall goes with the call once it shows one. */
  const follow = async (marked: ReadonlySet<string>) => {
    const after = people.find((person) => isOpen(person) && !marked.has(person.id));
    if (
      choice.kind !== 'rollCall' ||
      after === undefined ||
      of(delegation).some((one) => isOpen(one) && !marked.has(one.id))
    )
      return;
    await act.run('takeScene', { choice: { kind: 'rollCall', delegation: after.delegation } });
  };
  const mark = async (ids: readonly string[], answer: RollCallAnswer) => {
    const marked = new Set(ids);
    setAt(null);
    if (waiting.every(({ id }) => marked.has(id))) setChosen(null);
    setSent((before) => new Set([...before, ...ids]));
    const answers = ids.map((participantId) => ({ participantId, answer }));
    if (await act.run('markRollCall', { answers })) return follow(marked);
    setSent((before) => new Set([...before].filter((id) => !marked.has(id))));
  };
  const answerRest = () =>
    waiting.length === 0
      ? undefined
      : mark(
          waiting.map(({ id }) => id),
          'answered',
        );
  const move = (by: number) => {
    const from = called === null ? people.length : people.findIndex(({ id }) => id === called.id);
    const to = people[from + by];
    if (to !== undefined) setAt(to.id);
  };
  const keys: Readonly<Record<string, () => unknown>> = {
    '+': answerRest,
    ArrowUp: () => move(-1),
    Backspace: () => move(-1),
    ArrowDown: () => move(1),
    ' ': () => act.run('takeScene', { choice: { kind: 'rollCall', delegation } }),
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.repeat || oath.takenAt !== null) return;
    const key = event.key.normalize('NFKC');
    const answer = answerKeys[key];
    const does = answer === undefined || called === null ? keys[key] : () => mark([called.id], answer);
    if (does === undefined) return;
    event.preventDefault();
    void does();
  };
  const choose = (name: string) => {
    setChosen(name);
    setAt(of(name).some(isOpen) ? null : (of(name)[0]?.id ?? null));
  };
  return { people, members, called, delegation, waiting, onKey, answerRest, choose, moveTo: setAt };
}
