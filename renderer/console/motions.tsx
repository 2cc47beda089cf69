// 表决事项: resolutions by show of hands, and the list of what was voted.

import { Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { handsSentence } from '../../core/hands.ts';
import type { ShowOfHands } from '../../core/people.ts';
import type { MotionView } from '../../core/views.ts';
import { RefusalLine, useAct, useAnswer, useSession } from './desk.tsx';
import { HandsRecorder } from './hands.tsx';

/** A vote is recorded whether it passes or not; 同意 is what remains of those present. */
export function Motions() {
  const { value } = useAnswer('rules', {});
  const { adjourned } = useSession();
  const [subject, setSubject] = useState('');
  const what = useRef<InputRef>(null);
  const questions = useRef<InputRef>(null);
  const act = useAct();
  if (value === undefined) return null;
  const named = subject.trim();
  const record = async (votes: ShowOfHands) => {
    const isTaken = await act.run('voteMotion', { subject: named, ...votes });
    if (!isTaken) return false;
    setSubject('');
    // The next resolution is read out at once.
    what.current?.focus();
    return true;
  };
  return (
    <section className="panel pad motions" aria-label="表决事项">
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
          <label className="text-field">
            <span>表决什么</span>
            <Input
              ref={what}
              size="large"
              aria-label="表决什么"
              placeholder="关于工作报告的决议"
              maxLength={200}
              value={subject}
              onChange={({ target }) => setSubject(target.value)}
              onPressEnter={({ nativeEvent }) => (nativeEvent.isComposing ? undefined : questions.current?.focus())}
            />
          </label>
          <HandsRecorder
            subject={named === '' ? '表决事项' : named}
            rule={value.ruleSet.adoption}
            label="登记表决"
            record={record}
            blocked={named === '' ? '还没有写表决什么。' : ''}
            firstField={questions}
          />
        </>
      )}
      <RefusalLine refusal={act.refusal} />
    </section>
  );
}

function Motion({ motion: { at, subject, votes, passed, needed, article } }: { readonly motion: MotionView }) {
  return (
    <tr>
      <td>{at.slice(11, 16)}</td>
      <td>{subject}</td>
      <td className={passed ? 'good' : 'bad'}>
        {passed ? '✓' : '✕'} {handsSentence(votes, passed ? null : { needed, article })}
      </td>
    </tr>
  );
}
