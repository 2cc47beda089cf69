// 签到: find by number, name or pinyin initials; Enter checks in, a second Enter never signs out.

import { Button, Input, type InputRef, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { spacedName } from '../../../core/names/spacing.ts';
import { type LeaveKind, leaveNames } from '../../../core/people.ts';
import type { AttendanceRow } from '../../../core/views.ts';
import { RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { findPeople, shownRows } from '../find-people.ts';

export function CheckIn() {
  const { value } = useAnswer('attendance', {});
  const [text, setText] = useState('');
  const [index, setIndex] = useState(0);
  const [message, setMessage] = useState('');
  const [last, setLast] = useState<AttendanceRow | null>(null);
  const field = useRef<InputRef>(null);
  const act = useAct();
  const found = useMemo(() => findPeople(value?.rows ?? [], text, ({ participant }) => participant), [value, text]);
  const chosen = found[Math.min(index, found.length - 1)];
  if (value === undefined) return null;
  const checkIn = async (row: AttendanceRow, cancelLeave: boolean) => {
    const { id, name, delegation } = row.participant;
    // The field is empty before the answer comes: what is typed meanwhile belongs to the next person.
    setText('');
    setIndex(0);
    setLast(row);
    field.current?.focus();
    if (await act.run('checkIn', { participantId: id, cancelLeave }))
      setMessage(`✓ ${spacedName(name)}（${delegation}）已签到`);
    else setMessage('');
  };
  /** A leave was given or something taken back: the cursor returns to where the next person is typed. */
  const noted = (done: string) => {
    setMessage(done);
    setText('');
    setIndex(0);
    field.current?.focus();
  };
  return (
    <>
      <h2>签到</h2>
      <Input
        ref={field}
        autoFocus
        size="large"
        aria-label="签到查找"
        placeholder="序号、姓名或拼音首字母，回车签到"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setIndex(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') setIndex((last) => Math.min(last + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setIndex((last) => Math.max(last - 1, 0));
          else if (event.key === 'Enter' && !event.repeat && text.trim() !== '' && chosen !== undefined)
            void checkIn(chosen, false);
          else return;
          event.preventDefault();
        }}
      />
      <div className="said">
        {text.trim() !== '' && found.length === 0 ? (
          <p className="bad large" role="alert">
            名册里没有找到「{text.trim()}」。请核对序号、姓名或拼音首字母。
          </p>
        ) : message === '' || act.refusal !== null ? (
          <RefusalLine refusal={act.refusal} />
        ) : (
          <p className="good large">{message}</p>
        )}
        {act.refusal?.code === 'onLeave' && last !== null ? (
          <Button size="small" onClick={() => checkIn(last, true)}>
            销假并签到
          </Button>
        ) : null}
      </div>
      <div className="split">
        <div className="panel scroll">
          <table className="list">
            <tbody>
              {found.slice(0, shownRows).map((row, position) => (
                <Row
                  key={row.participant.id}
                  row={row}
                  isChosen={text !== '' && position === index}
                  act={act}
                  choose={() => checkIn(row, false)}
                  noted={noted}
                />
              ))}
            </tbody>
          </table>
          {found.length > shownRows ? <p className="hint">另有 {found.length - shownRows} 人，请输入查找。</p> : null}
        </div>
        <Counts delegations={value.delegations} summary={value.summary} sentence={value.quorumSentence} />
      </div>
    </>
  );
}

function Row({
  row,
  isChosen,
  act,
  choose,
  noted,
}: {
  readonly row: AttendanceRow;
  readonly isChosen: boolean;
  readonly act: ReturnType<typeof useAct>;
  readonly choose: () => void;
  readonly noted: (done: string) => void;
}) {
  const [asking, setAsking] = useState<'withdraw' | 'leave' | null>(null);
  const { participant, state } = row;
  return (
    <tr className={isChosen ? 'chosen' : ''}>
      <td>{participant.number}</td>
      <td className="name">{spacedName(participant.name)}</td>
      {asking === null ? (
        <>
          <td>{participant.delegation}</td>
          <td className={state === 'present' ? 'good' : ''}>{stateWords(row)}</td>
          <td className="right">
            {state === 'expected' ? (
              <Button size="small" onClick={choose}>
                签到
              </Button>
            ) : null}
            <Button size="small" type="text" onClick={() => setAsking(state === 'expected' ? 'leave' : 'withdraw')}>
              {actNames[state]}
            </Button>
          </td>
        </>
      ) : (
        // The form takes the place of what else is known of this one: beside it, every row would break.
        <td className="right" colSpan={3}>
          <ReasonForm row={row} kind={asking} act={act} close={() => setAsking(null)} noted={noted} />
        </td>
      )}
    </tr>
  );
}

const actNames: Readonly<Record<AttendanceRow['state'], string>> = {
  present: '撤销',
  onLeave: '销假',
  expected: '请假',
};

function stateWords({ state, checkedInAt, leave, reason }: AttendanceRow): string {
  if (state === 'present') return `✓ ${checkedInAt?.slice(11, 16)} 签到`;
  return state === 'onLeave' ? `请${leaveNames[leave ?? 'personal']}：${reason}` : '未到';
}

function ReasonForm({
  row,
  kind,
  act,
  close,
  noted,
}: {
  readonly row: AttendanceRow;
  readonly kind: 'withdraw' | 'leave';
  readonly act: ReturnType<typeof useAct>;
  readonly close: () => void;
  readonly noted: (done: string) => void;
}) {
  const [reason, setReason] = useState('');
  const [leave, setLeave] = useState<LeaveKind>('personal');
  const participantId = row.participant.id;
  const isReady = reason.trim().length >= 2 && !act.busy;
  const submit = async () => {
    if (!isReady) return;
    const saved =
      kind === 'leave'
        ? await act.run('grantLeave', { participantId, leave, reason })
        : await act.run(row.state === 'onLeave' ? 'withdrawLeave' : 'withdrawCheckIn', { participantId, reason });
    if (!saved) return;
    close();
    const what = kind === 'leave' ? `已登记${leaveNames[leave]}` : `已${actNames[row.state]}`;
    noted(`✓ ${spacedName(row.participant.name)}${what}（${reason.trim()}）`);
  };
  return (
    <span className="row-form">
      {kind === 'leave' ? (
        <Select
          size="small"
          value={leave}
          onChange={setLeave}
          options={[
            { value: 'personal', label: '事假' },
            { value: 'sick', label: '病假' },
            { value: 'official', label: '公假' },
          ]}
        />
      ) : null}
      <Input
        size="small"
        autoFocus
        placeholder="原因（两个字以上）"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onPressEnter={({ nativeEvent }) => (nativeEvent.isComposing ? undefined : submit())}
        onKeyDown={({ key }) => (key === 'Escape' ? close() : undefined)}
      />
      <Button size="small" type="primary" disabled={!isReady} onClick={submit}>
        登记
      </Button>
      <Button size="small" onClick={close}>
        取消
      </Button>
    </span>
  );
}

interface CountsProps {
  readonly delegations: readonly {
    readonly delegation: string;
    readonly entitled: number;
    readonly present: number;
    readonly onLeave: number;
    readonly missing: number;
  }[];
  readonly summary: {
    readonly entitled: number;
    readonly present: number;
    readonly onLeave: number;
    readonly missing: number;
    readonly needed: number;
    readonly attendeesPresent: number;
    readonly attendees: number;
  };
  readonly sentence: string;
}

function Counts({ delegations, summary, sentence }: CountsProps) {
  return (
    <div className="panel counts">
      <p>
        <b className="number">{summary.present}</b> / {summary.entitled} 实到
      </p>
      <p>
        请假 {summary.onLeave}　未到 {summary.missing}
        {summary.attendees > 0 ? `　列席 ${summary.attendeesPresent}/${summary.attendees}` : ''}
      </p>
      <p className={summary.present >= summary.needed ? 'good' : 'hint'}>
        {sentence}：须 {summary.needed} 人，
        {summary.present >= summary.needed ? '✓ 已够' : `还差 ${summary.needed - summary.present} 人`}
      </p>
      <table className="list">
        <thead>
          <tr>
            <th>代表团</th>
            <th>应到</th>
            <th>实到</th>
            <th>请假</th>
            <th>未到</th>
          </tr>
        </thead>
        <tbody>
          {delegations.map((row) => (
            <tr key={row.delegation}>
              <td>{row.delegation}</td>
              <td>{row.entitled}</td>
              <td>{row.present}</td>
              <td>{row.onLeave}</td>
              <td>{row.missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
