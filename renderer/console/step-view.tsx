// Which screen belongs to which step.

import type { StepId } from '../../core/steps.ts';
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
}

export function StepView({ id, next, go }: StepProps) {
  return (
    <>
      <Screen id={id} />
      {next === id ? null : (
        <p className="onward">
          <button type="button" className="link" onClick={() => go(next)}>
            到当前步骤 →
          </button>
        </p>
      )}
    </>
  );
}

function Screen({ id }: { readonly id: StepId }) {
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
      return <Announcing />;
    case 'sealing':
      return <Sealing />;
    case 'papers':
      return <Closing />;
  }
}
