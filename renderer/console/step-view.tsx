// Which screen belongs to which step.

import { Button } from 'antd';
import { useEffect } from 'react';
import { type StepId, stepTitles } from '../../core/steps.ts';
import { Announcing } from './steps/announcing.tsx';
import { Attendance } from './steps/attendance.tsx';
import { Candidates } from './steps/candidates.tsx';
import { CheckIn } from './steps/check-in.tsx';
import { Closing, Sealing } from './steps/closing.tsx';
import { Counting } from './steps/counting.tsx';
import { Oath } from './steps/oath.tsx';
import { Results } from './steps/results.tsx';
import { Roster } from './steps/roster.tsx';
import { Officers, Rules } from './steps/rules.tsx';
import { Collecting, Voting } from './steps/voting.tsx';

export interface StepProps {
  readonly id: StepId;
  /** The step the meeting is at. */
  readonly next: StepId;
  readonly go: (id: StepId) => void;
  /** The chair came to read a result out. */
  readonly isReading: boolean;
}

export function StepView({ id, next, go, isReading }: StepProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      go(next);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [next, go]);
  return (
    <>
      <Screen id={id} isReading={isReading} />
      {next === id ? null : (
        <p className="onward">
          <Button onClick={() => go(next)}>到「{stepTitles[next]}」 F8</Button>
        </p>
      )}
    </>
  );
}

function Screen({ id, isReading }: Pick<StepProps, 'id' | 'isReading'>) {
  switch (id) {
    case 'roster':
      return <Roster />;
    case 'checkIn':
      return <CheckIn />;
    case 'attendance':
      return <Attendance />;
    case 'oath':
      return <Oath />;
    case 'rules':
      return <Rules />;
    case 'officers':
      return <Officers />;
    case 'candidates':
      return <Candidates />;
    case 'voting':
      return <Voting />;
    case 'collecting':
      return <Collecting />;
    case 'counting':
      return <Counting />;
    case 'results':
      return <Results />;
    case 'announcing':
      return <Announcing isReading={isReading} />;
    case 'sealing':
      return <Sealing />;
    case 'papers':
      return <Closing />;
  }
}
