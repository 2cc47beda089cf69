// A group where there is nothing left for this hand to do, and how the chair takes a pass of it back.

import { Button, Input } from 'antd';
import { useState } from 'react';
import { passNames } from '../../../core/counting/plan.ts';
import type { TallySheet } from '../../../core/rules/tally-sheet.ts';
import type { GroupView, SheetsView } from '../../../core/sheet-views.ts';
import { RefusalLine, useAct } from '../desk.tsx';

/** How far the group is, where there is nothing for this hand to do; and its figures, once they may be seen. */
export function Standing({ view, group }: { readonly view: SheetsView; readonly group: GroupView }) {
  const isTwice = view.plan?.passes === 2;
  const waiting = group.done
    ? `${isTwice ? '两遍一致，' : '已录入，'}本组完成。`
    : group.own
      ? '您录的一遍已存盘。另一遍由另一人录入，录完自动比对。'
      : '这一组两遍都已有人录。请录别的组。';
  const sheet = group.first?.sheet ?? group.second?.sheet ?? null;
  return (
    <div className="panel pad grow scroll">
      <h3 className={group.done ? 'good' : ''}>
        {group.done ? '✓ ' : ''}第 {group.group} 组　{group.pile} 张
        {sheet === null ? null : (
          <small>
            有效 {sheet.valid}　无效 {sheet.invalid}
          </small>
        )}
      </h3>
      <p>{waiting}</p>
      {group.reason === null ? null : <p>差异已由第三人核定，原因：{group.reason}</p>}
      {sheet === null ? null : <SheetTable view={view} sheet={sheet} />}
    </div>
  );
}

function SheetTable({ view, sheet }: { readonly view: SheetsView; readonly sheet: TallySheet }) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th>候选人</th>
          <th>赞成</th>
          <th>不赞成</th>
          <th>弃权</th>
          <th>部分无效</th>
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map((row, index) => (
          <tr key={view.candidates[index]}>
            <td>{view.candidates[index]}</td>
            <td>{row.approve}</td>
            <td>{row.oppose}</td>
            <td>{row.abstain}</td>
            <td>{row.illegible}</td>
          </tr>
        ))}
        {sheet.writeIns.map(({ name, approve }) => (
          <tr key={`+${name}`}>
            <td>{name}（另选）</td>
            <td>{approve}</td>
            <td>—</td>
            <td>—</td>
            <td>—</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The chair takes a pass back, to be keyed or called again by anybody. */
export function Withdrawal({ view, group }: { readonly view: SheetsView; readonly group: GroupView }) {
  const act = useAct();
  const [reason, setReason] = useState('');
  if (view.state !== 'collected') return null;
  return (
    <>
      <Input
        className="reason"
        aria-label="撤回原因"
        placeholder="撤回原因"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {[group.first, group.second].flatMap((pass) =>
        pass === null
          ? []
          : [
              <Button
                key={pass.pass}
                disabled={reason.trim().length < 2}
                onClick={() =>
                  void act.run('withdrawSheet', {
                    contestId: view.contestId,
                    group: group.group,
                    pass: pass.pass,
                    reason,
                  })
                }
              >
                撤回{passNames(pass.pass)}
              </Button>,
            ],
      )}
      <RefusalLine refusal={act.refusal} />
    </>
  );
}
