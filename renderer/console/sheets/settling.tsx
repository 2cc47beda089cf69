// Cells that two hands keyed differently: a third reads them from the paper, then says what stands.

import { Button, Input } from 'antd';
import { useState } from 'react';
import { settlingNames } from '../../../core/counting/plan.ts';
import type { GroupView, SheetsView } from '../../../core/sheet-views.ts';
import { type Acting, RefusalLine } from '../desk.tsx';
import { digitsOf } from './figures.ts';

interface SettlingProps {
  readonly view: SheetsView;
  readonly group: GroupView;
  readonly operator: string | null;
  readonly act: Acting;
}

export function Settling({ view, group, operator, act }: SettlingProps) {
  const isRead = group.differences.some(({ readings }) => readings !== null);
  return (
    <div className="panel pad grow scroll">
      <h3 className="bad">
        第 {group.group} 组两遍有 {group.differences.length} 格不同
      </h3>
      {group.own || operator === null ? (
        <>
          <p>请没有录过这一组的第三人签入，看计票单核定；录错的人也可以写明原因更正自己的一遍。</p>
          <ul>
            {group.differences.map(({ cell, name }) => (
              <li key={cell}>{name}</li>
            ))}
          </ul>
        </>
      ) : isRead ? (
        <Ruling view={view} group={group} operator={operator} act={act} />
      ) : (
        <Reading view={view} group={group} operator={operator} act={act} />
      )}
      <RefusalLine refusal={act.refusal} />
    </div>
  );
}

/** Blind: what the two had keyed is not shown before every cell has been read. */
function Reading({ view, group, operator, act }: SettlingProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const cells = group.differences.map(({ cell }) => ({ cell, value: Number(values[cell] ?? '') }));
  const isWhole = group.differences.every(({ cell }) => (values[cell] ?? '') !== '');
  const read = () => act.run('readSheet', { contestId: view.contestId, group: group.group, operator, cells });
  return (
    <>
      <p>请看纸上的计票单，把下面各格读一遍：</p>
      <div className="cells">
        {group.differences.map(({ cell, name }, index) => (
          <label key={cell}>
            {name}
            <Input
              aria-label={`看单 ${name}`}
              inputMode="numeric"
              autoFocus={index === 0}
              value={values[cell] ?? ''}
              onChange={({ target }) => setValues({ ...values, [cell]: digitsOf(target.value) })}
              onPressEnter={({ currentTarget }) => {
                const fields = [...(currentTarget.closest('.cells')?.querySelectorAll('input') ?? [])];
                const next = fields[fields.indexOf(currentTarget) + 1];
                if (next !== undefined) next.focus();
                else if (isWhole) void read();
              }}
            />
          </label>
        ))}
      </div>
      <Button type="primary" disabled={!isWhole} onClick={() => void read()}>
        登记所读 {cells.length} 格
      </Button>
    </>
  );
}

function Ruling({ view, group, operator, act }: SettlingProps) {
  const [reason, setReason] = useState('');
  const settle = (ruling: 'first' | 'second' | 'third') =>
    act.run('settleSheet', { contestId: view.contestId, group: group.group, operator, ruling, reason });
  return (
    <>
      <table className="list">
        <thead>
          <tr>
            <th>格</th>
            <th>第一遍</th>
            <th>第二遍</th>
            <th>第三人所读</th>
          </tr>
        </thead>
        <tbody>
          {group.differences.map(({ cell, name, readings }) => (
            <tr key={cell}>
              <td>{name}</td>
              <td>{readings?.first}</td>
              <td>{readings?.second}</td>
              <td>
                <b>{readings?.third}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="actions">
        <Input
          className="reason"
          aria-label="核定原因"
          placeholder="核定原因"
          autoFocus
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {(['third', 'first', 'second'] as const).map((ruling) => (
          <Button
            key={ruling}
            type={ruling === 'third' ? 'primary' : 'default'}
            disabled={reason.trim().length < 2}
            onClick={() => void settle(ruling)}
          >
            {settlingNames[ruling]}
          </Button>
        ))}
      </div>
    </>
  );
}
