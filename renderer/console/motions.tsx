// 表决事项: resolutions by show of hands, and the list of what was voted.

import { Button } from 'antd';
import { useRef, useState } from 'react';
import { handsSentence } from '../../core/records.ts';
import type { MotionView } from '../../core/views.ts';
import { RefusalLine, useAct, useAnswer, useSession } from './desk.tsx';
import { type Hands, HandsFields, handsOf, TextField } from './fields.tsx';

const noHands: Hands = { oppose: '0', abstain: '0' };

/** A vote is recorded whether it passes or not; 同意 is what remains of those present. */
export function Motions() {
  const { value } = useAnswer('rules', {});
  const { adjourned } = useSession();
  const [subject, setSubject] = useState('');
  const [hands, setHands] = useState(noHands);
  const place = useRef<HTMLElement>(null);
  const act = useAct();
  if (value === undefined) return null;
  const present = value.fixedPresent ?? 0;
  const votes = handsOf(present, hands);
  const submit = async () => {
    if (!(await act.run('voteMotion', { subject, ...votes }))) return;
    setSubject('');
    setHands(noHands);
    // The next resolution is read out at once.
    place.current?.querySelector('input')?.focus();
  };
  return (
    <section className="panel pad motions" ref={place} aria-label="表决事项">
      <h3>
        表决事项 <small>{value.motions.length === 0 ? '还没有表决' : `${value.motions.length} 项`}</small>
      </h3>
      {value.motions.length === 0 ? null : (
        <div className="scroll">
          <table className="list">
            <tbody>
              {value.motions.map((motion) => (
                <Motion key={motion.at} motion={motion} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {adjourned ? null : (
        <>
          <TextField label="表决什么" placeholder="关于工作报告的决议" value={subject} onChange={setSubject} />
          <div className="inline">
            <HandsFields present={present} hands={hands} onChange={setHands} />
            <Button disabled={subject.trim() === '' || act.busy} onClick={submit}>
              登记表决
            </Button>
          </div>
        </>
      )}
      <RefusalLine refusal={act.refusal} />
    </section>
  );
}

function Motion({ motion: { at, subject, votes, passed } }: { readonly motion: MotionView }) {
  return (
    <tr>
      <td>{at.slice(11, 16)}</td>
      <td>{subject}</td>
      <td className={passed ? 'good' : 'bad'}>
        {passed ? '✓' : '✕'} {handsSentence(votes, passed)}
      </td>
    </tr>
  );
}
