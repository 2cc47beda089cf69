// The faults of a file that is about to be imported, and the answers that settle its questions.

import { Button } from 'antd';
import type { Answers, Fault } from '../../core/roster/grid.ts';

interface Props {
  readonly faults: readonly Fault[];
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
}

/** Errors first, then open questions; a question that comes often can be answered for all at once. */
export function FaultTable({ faults, answers, onAnswers }: Props) {
  const months = faults.filter(({ code }) => code === 'ambiguousMonth');
  const shown = faults.toSorted((a, b) => rank(a) - rank(b));
  const all = (answer: string) => onAnswers({ ...answers, 'all:ambiguousMonth': answer });
  if (faults.length === 0) return <p className="good">✓ 没有问题，可以导入。</p>;
  return (
    <div className="faults">
      {months.length < 2 ? null : (
        <p className="all">
          共 {months.length} 处年月分不清 1 月还是 10 月，全部按：
          <Button size="small" onClick={() => all('last')}>
            10 月
          </Button>
          <Button size="small" onClick={() => all('first')}>
            1 月
          </Button>
          <Button size="small" onClick={() => all('')}>
            留空
          </Button>
        </p>
      )}
      <ul>
        {shown.map((fault) => (
          <li key={fault.id} className={fault.severity === 'error' ? 'bad' : fault.answered ? 'good' : ''}>
            <span>
              {fault.severity === 'error' ? '✕ ' : fault.answered ? '✓ ' : fault.severity === 'question' ? '？ ' : '· '}
              {fault.sentence}
            </span>
            {fault.options.map(({ answer, label }) => (
              <Button
                key={answer}
                size="small"
                type={(answers[fault.id] ?? null) === answer ? 'primary' : 'default'}
                onClick={() => onAnswers({ ...answers, [fault.id]: answer })}
              >
                {label}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function rank(fault: Fault): number {
  if (fault.severity === 'error') return 0;
  return fault.severity === 'question' && !fault.answered ? 1 : 2;
}
