// The latest ballots: to be looked at, corrected or struck with a reason.

import { Button, Input } from 'antd';
import { useState } from 'react';
import type { BallotRow } from '../../core/counting-views.ts';
import type { Acting } from './desk.tsx';
import { describeMarks } from './marks.ts';
import type { Station } from './station.ts';

interface Props {
  readonly rows: readonly BallotRow[];
  readonly contestId: string;
  readonly station: Station;
  readonly candidates: readonly string[];
  readonly act: Acting;
  readonly onCorrect: (row: BallotRow) => void;
}

export function BallotList({ rows, contestId, station, candidates, act, onCorrect }: Props) {
  const [striking, setStriking] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const strike = async (entry: number) => {
    if (await act.run('strikeBallot', { contestId, entry, station, reason })) setStriking(null);
  };
  return (
    <div className="panel scroll ballots">
      <table className="list">
        <tbody>
          {rows.map((row) => (
            <tr key={row.entry} className={row.struck ? 'struck' : ''}>
              <BallotCells row={row} candidates={candidates} />
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

function BallotCells({ row, candidates }: { readonly row: BallotRow; readonly candidates: readonly string[] }) {
  const notes = [row.corrected ? '更正过' : '', row.doubts.length > 0 ? '疑' : ''].filter((note) => note !== '');
  return (
    <>
      <td>{row.struck ? `第 ${row.entry} 号（已划去）` : `第 ${row.bundle} 捆第 ${row.place} 张`}</td>
      <td>
        {describeMarks(candidates, row.marks, row.writeIns)}
        {notes.length === 0 ? '' : `　（${notes.join('，')}）`}
      </td>
      <td className={isCounted(row) ? '' : 'bad'}>{isCounted(row) ? '有效' : '无效'}</td>
    </>
  );
}

function isCounted(row: BallotRow): boolean {
  return row.valid && row.ruling !== 'void';
}
