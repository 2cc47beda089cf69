// The latest ballots: to be looked at, corrected or struck with a reason; what they said before can be seen.

import { Button, Input } from 'antd';
import { memo, useState } from 'react';
import type { BallotRow } from '../../core/counting-views.ts';
import { type Acting, RefusalLine, useAnswer } from './desk.tsx';
import { keepKeys } from './desk-line.tsx';
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

/** Not drawn again while the hand types: only when a ballot was saved. */
export const BallotList = memo(function BallotList(props: Props) {
  const { rows, contestId, station, candidates, act, onCorrect } = props;
  const [striking, setStriking] = useState<number | null>(null);
  const [looking, setLooking] = useState<number | null>(null);
  const strike = async (entry: number, reason: string) => {
    if (await act.run('strikeBallot', { contestId, entry, station, reason })) setStriking(null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the mouse is only kept from taking the keys
    <div className="panel scroll ballots" onMouseDown={keepKeys}>
      <table className="list">
        {rows.map((row) => (
          <tbody key={row.entry}>
            <tr className={row.struck ? 'struck' : ''}>
              <BallotCells row={row} candidates={candidates} />
              <td className="right">
                {row.corrected || row.struck ? (
                  <Button size="small" type="text" onClick={() => setLooking(looking === row.entry ? null : row.entry)}>
                    {looking === row.entry ? '收起' : '看原先'}
                  </Button>
                ) : null}
                {row.struck ? null : striking === row.entry ? (
                  <StrikeForm strike={(reason) => strike(row.entry, reason)} />
                ) : (
                  <>
                    <Button size="small" type="text" onClick={() => onCorrect(row)}>
                      更正
                    </Button>
                    <Button size="small" type="text" onClick={() => setStriking(row.entry)}>
                      划去
                    </Button>
                  </>
                )}
              </td>
            </tr>
            {looking === row.entry ? (
              <Earlier contestId={contestId} row={row} station={station} candidates={candidates} />
            ) : null}
          </tbody>
        ))}
      </table>
    </div>
  );
});

function StrikeForm({ strike }: { readonly strike: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  return (
    <span className="inline">
      <Input
        size="small"
        autoFocus
        placeholder="划去原因"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button size="small" disabled={reason.trim().length < 2} onClick={() => strike(reason)}>
        划去
      </Button>
    </span>
  );
}

/** What the ballot said before each correction, and why that was given up: nothing is overwritten. */
function Earlier({
  contestId,
  row,
  station,
  candidates,
}: Pick<Props, 'contestId' | 'station' | 'candidates'> & { readonly row: BallotRow }) {
  const { value, refusal } = useAnswer('ballotHistory', { contestId, entry: row.entry, station });
  if (refusal !== null)
    return (
      <tr className="earlier">
        <td colSpan={4}>
          <RefusalLine refusal={refusal} />
        </td>
      </tr>
    );
  return value?.map(({ no, act, marks, writeIns, valid, reason }) => (
    <tr className="earlier" key={no}>
      <td>第 {no} 次所录</td>
      <td>{describeMarks(candidates, marks, writeIns)}</td>
      <td>{valid ? '有效' : '无效'}</td>
      <td>
        {act === 'corrected' ? '更正' : '划去'}：{reason}
      </td>
    </tr>
  ));
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
