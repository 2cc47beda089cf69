// The latest ballots: to be looked at, corrected or struck with a reason.

import { Button, Input } from 'antd';
import { useState } from 'react';
import type { BallotRow } from '../../core/views.ts';
import type { Acting } from './desk.tsx';

interface Props {
  readonly rows: readonly BallotRow[];
  readonly contestId: string;
  readonly candidates: readonly string[];
  readonly act: Acting;
  readonly onCorrect: (row: BallotRow) => void;
}

export function BallotList({ rows, contestId, candidates, act, onCorrect }: Props) {
  const [striking, setStriking] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const strike = async (entry: number) => {
    if (await act.run('strikeBallot', { contestId, entry, reason })) setStriking(null);
  };
  return (
    <div className="panel scroll ballots">
      <table className="list">
        <tbody>
          {rows.map((row) => (
            <tr key={row.entry} className={row.struck ? 'struck' : ''}>
              <td>{row.struck ? `第 ${row.entry} 号（已划去）` : `第 ${row.bundle} 捆第 ${row.place} 张`}</td>
              <td>{describe(row, candidates)}</td>
              <td className={row.valid ? '' : 'bad'}>{row.valid ? '有效' : '无效'}</td>
              <td className="right">
                {row.struck ? null : striking === row.entry ? (
                  <span className="inline">
                    <Input
                      size="small"
                      autoFocus
                      placeholder="划去原因"
                      value={reason}
                      onChange={({ target }) => setReason(target.value)}
                    />
                    <Button size="small" disabled={reason.trim().length < 2} onClick={() => strike(row.entry)}>
                      划去
                    </Button>
                  </span>
                ) : (
                  <>
                    <Button size="small" type="text" onClick={() => onCorrect(row)}>
                      更正
                    </Button>
                    <Button
                      size="small"
                      type="text"
                      onClick={() => {
                        setReason('');
                        setStriking(row.entry);
                      }}
                    >
                      划去
                    </Button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const signs: Readonly<Record<string, string>> = { O: '×', N: '空', X: '?' };

/** Only what is not 赞成: 杨志强×　+赵某. */
function describe(row: BallotRow, candidates: readonly string[]): string {
  const marked = [...row.marks].flatMap((mark, index) => (mark === 'A' ? [] : [`${candidates[index]}${signs[mark]}`]));
  const all = [...marked, ...row.writeIns.map((name) => `+${name}`), row.corrected ? '（更正过）' : ''].filter(
    (part) => part !== '',
  );
  return all.length === 0 ? '全部赞成' : all.join('　');
}
