// 集中宣誓: the text in phrases, the leader, the roll-call one key a name, the pledges.

import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import type { OathView } from '../../../core/oath-views.ts';
import { type Acting, RefusalLine, useAct, useAnswer, useSession } from '../desk.tsx';
import { CountField, TextField } from '../fields.tsx';
import { RollCall } from '../oath/calling.tsx';
import { Later } from '../oath/later.tsx';
import { Leading } from '../oath/leading.tsx';
import { Reopen } from '../reopen.tsx';

export function Oath() {
  const { value: oath } = useAnswer('oath', {});
  const act = useAct();
  const [isLeading, setLeading] = useState(false);
  const lead = useRef<HTMLButtonElement>(null);
  if (oath === undefined) return null;
  const isDone = oath.takenAt !== null;
  return (
    <>
      <h2>
        严肃换届纪律集中宣誓 <small>{doneWords(oath)}</small>
        <ReopenOath oath={oath} />
      </h2>
      <RefusalLine refusal={act.refusal} />
      {isLeading ? (
        <Leading oath={oath} onLeave={() => setLeading(false)} />
      ) : (
        <div className="split calling">
          <div className="panel pad scroll">
            <Button ref={lead} type={isDone ? 'default' : 'primary'} block onClick={() => setLeading(true)}>
              领誓：逐句带读
            </Button>
            {isDone ? (
              <p>领誓人：{oath.leader}</p>
            ) : (
              <OathText oath={oath} act={act} onSaved={() => lead.current?.focus()} key={oath.leader} />
            )}
            <Phrases phrases={oath.phrases} act={act} />
            {/* After the oath the pledges are what is left here. */}
            <Pledges key={String(isDone)} oath={oath} act={act} isNext={isDone} />
          </div>
          {isDone ? <Later oath={oath} act={act} /> : <RollCall oath={oath} act={act} />}
        </div>
      )}
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

interface OathTextProps {
  readonly oath: OathView;
  readonly act: Acting;
  readonly onSaved: () => void;
}

function OathText({ oath, act, onSaved }: OathTextProps) {
  const [leader, setLeader] = useState(oath.leader);
  const [text, setText] = useState(oath.phrases.join('\n'));
  const phrases = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const save = async () => {
    if (await act.run('prepareOath', { leader, phrases })) onSaved();
  };
  return (
    <>
      <TextField label="领誓人" value={leader} onChange={setLeader} onEnter={save} />
      <label className="text-field">
        <span>誓词（一行一句）</span>
        <Input.TextArea
          aria-label="誓词"
          autoSize={{ minRows: 3, maxRows: 8 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <Button onClick={save}>保存领誓人和誓词</Button>
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

interface PledgesProps {
  readonly oath: OathView;
  readonly act: Acting;
  readonly isNext: boolean;
}

function Pledges({ oath, act, isNext }: PledgesProps) {
  const [signed, setSigned] = useState('');
  const count = async () => {
    if (signed === '') return;
    if (await act.run('countPledges', { signed: Number(signed), note: '' })) setSigned('');
  };
  return (
    <div className="pledges">
      <p>
        承诺书应签 {oath.pledgesDue} 份
        {oath.pledges === null ? '' : `，已签 ${oath.pledges.signed} 份（${oath.pledges.at.slice(11, 16)}）`}
      </p>
      <div className="inline">
        <CountField label="已签订" autoFocus={isNext} value={signed} onChange={setSigned} onEnter={count} />
        <Button disabled={signed === ''} onClick={count}>
          登记 {signed === '' ? '—' : signed} 份
        </Button>
      </div>
    </div>
  );
}
