// One tally sheet on the screen as it lies on the table: a row a candidate, four columns, and its identities on every key.

import { Button, Input } from 'antd';
import { type ChangeEvent, memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { checkSheet, rowSum, type SheetRow, type TallySheet } from '../../../core/rules/tally-sheet.ts';
import type { SheetsView } from '../../../core/sheet-views.ts';
import { type Acting, RefusalLine } from '../desk.tsx';
import { digitsOf, sheetOf, type Typed, type TypedName } from './figures.ts';
import { Identities } from './identities.tsx';
import { cellsIn, focusLast, moveOn } from './keys.ts';

interface SheetFormProps {
  readonly view: SheetsView;
  readonly group: number;
  readonly pile: number;
  readonly begin: Typed;
  /** Filled from what was called: 赞成 stands, an empty 不赞成 is what remains. */
  readonly isCalled: boolean;
  /** An accepted sheet is put right: only with a reason. */
  readonly isCorrection: boolean;
  readonly title: string;
  /** Another way to come to this sheet. */
  readonly other?: ReactNode;
  readonly act: Acting;
  readonly onSave: (sheet: TallySheet, reason: string) => Promise<boolean>;
}

export function SheetForm(props: SheetFormProps) {
  const { view, group, pile, isCalled, isCorrection, title, act } = props;
  const [typed, setTyped] = useState(props.begin);
  const [reason, setReason] = useState('');
  const form = useRef<HTMLFieldSetElement>(null);
  // A sheet begins at its first figure.
  useEffect(() => cellsIn(form)[0]?.focus(), []);
  const sheet = sheetOf(typed, pile, isCalled);
  const { ruleSet: rule, seats, candidates } = view;
  const checks = checkSheet({ rule, seats, candidates }, pile, sheet);
  const wrong = checks.find(({ holds }) => !holds);
  const setCell = (row: number, column: number, text: string) =>
    setTyped((last) => ({
      ...last,
      rows: last.rows.map((texts, index) =>
        index === row ? texts.map((old, at) => (at === column ? digitsOf(text) : old)) : texts,
      ),
    }));
  const addName = () => {
    setTyped((last) => ({ ...last, names: [...last.names, { line: last.names.length + 1, name: '', votes: '' }] }));
    requestAnimationFrame(() => focusLast(form));
  };
  const canSave = wrong === undefined && !act.busy && (!isCorrection || reason.trim().length >= 2);
  return (
    <fieldset className="sheet-form" aria-label={title} ref={form} onKeyDown={(event) => moveOn(event, form, addName)}>
      <div className="sheet-head">
        <b>{title}</b>
        <span>
          领回 <b className="large">{pile}</b> 张
        </span>
        <Figure label="有效票" value={typed.valid} onChange={(valid) => setTyped({ ...typed, valid })} />
        <Figure label="无效票" value={typed.invalid} onChange={(invalid) => setTyped({ ...typed, invalid })} />
        <Button size="small" onClick={addName}>
          另选人 +
        </Button>
        <span className="air" />
        {props.other}
      </div>
      <div className="sheet-body">
        <div className="scroll sheet-rows">
          <table className="sheet">
            <thead>
              <tr>
                <th />
                <th>候选人</th>
                <th>赞成</th>
                <th>不赞成</th>
                <th>弃权</th>
                <th>部分无效</th>
                <th>合计</th>
              </tr>
            </thead>
            <tbody>
              {candidates.map((name, index) => (
                <Line
                  key={name}
                  no={index + 1}
                  name={name}
                  texts={typed.rows[index] ?? noTexts}
                  row={sheet.rows[index] ?? noRow}
                  valid={sheet.valid}
                  isCalled={isCalled}
                  setCell={setCell}
                />
              ))}
              {typed.names.map((one) => (
                <NameLine
                  key={one.line}
                  no={one.line}
                  one={one}
                  known={view.writeInNames}
                  onChange={(next) =>
                    setTyped({ ...typed, names: typed.names.map((old) => (old.line === one.line ? next : old)) })
                  }
                />
              ))}
            </tbody>
          </table>
        </div>
        <Identities checks={checks} group={group} />
      </div>
      <div className="actions">
        {isCorrection ? (
          <Input
            className="reason"
            aria-label="更正原因"
            placeholder="更正原因"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        ) : null}
        <Button type="primary" data-cell="" disabled={!canSave} onClick={() => void props.onSave(sheet, reason.trim())}>
          {isCorrection ? '更正' : '录入'}第 {group} 组计票单（{pile} 张）
        </Button>
        <span className="hint">
          <kbd>Enter</kbd> 下一格 <kbd>↑</kbd>
          <kbd>↓</kbd> 上下行 <kbd>+</kbd> 另选人　空格按 0
        </span>
      </div>
      <RefusalLine refusal={act.refusal} />
    </fieldset>
  );
}

const noTexts: readonly string[] = ['', '', '', ''];
const noRow: SheetRow = { approve: 0, oppose: 0, abstain: 0, illegible: 0 };

interface LineProps {
  readonly no: number;
  readonly name: string;
  readonly texts: readonly string[];
  readonly row: SheetRow;
  readonly valid: number;
  readonly isCalled: boolean;
  readonly setCell: (row: number, column: number, text: string) => void;
}

const columnNames = ['赞成', '不赞成', '弃权', '部分无效'] as const;

/** Drawn again only when its own figures change: a list may have three hundred of them. */
const Line = memo(
  function Line({ no, name, texts, row, valid, isCalled, setCell }: LineProps) {
    const sum = rowSum(row);
    return (
      <tr>
        <td className="no">{no}</td>
        <td className="who">{name}</td>
        {columnNames.map((column, at) => (
          <td key={column}>
            <input
              data-cell=""
              data-column={at}
              inputMode="numeric"
              aria-label={`${name} ${column}`}
              readOnly={isCalled && at === 0}
              placeholder={isCalled && at === 1 ? String(row.oppose) : ''}
              value={texts[at] ?? ''}
              onChange={({ target }) => setCell(no - 1, at, target.value)}
            />
          </td>
        ))}
        <td className={sum === valid ? 'good sum' : 'bad sum'}>{sum === valid ? `✓ ${sum}` : `${sum} ≠ ${valid}`}</td>
      </tr>
    );
  },
  (before, after) => before.texts === after.texts && before.valid === after.valid && before.name === after.name,
);

function NameLine({
  no,
  one,
  known,
  onChange,
}: {
  readonly no: number;
  readonly one: TypedName;
  readonly known: readonly string[];
  readonly onChange: (next: TypedName) => void;
}) {
  const typed = (event: ChangeEvent<HTMLInputElement>) => event.target.value;
  return (
    <tr>
      <td className="no">另</td>
      <td className="who">
        <input
          data-cell=""
          data-name=""
          aria-label={`另选人 ${no} 姓名`}
          list="sheet-names"
          value={one.name}
          onChange={(event) => onChange({ ...one, name: typed(event) })}
        />
        <datalist id="sheet-names">
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </td>
      <td>
        <input
          data-cell=""
          data-column={0}
          inputMode="numeric"
          aria-label={`另选人 ${no} 赞成`}
          value={one.votes}
          onChange={(event) => onChange({ ...one, votes: digitsOf(typed(event)) })}
        />
      </td>
      <td>—</td>
      <td>—</td>
      <td>—</td>
      <td />
    </tr>
  );
}

function Figure({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label>
      {label}{' '}
      <input
        data-cell=""
        inputMode="numeric"
        aria-label={label}
        value={value}
        onChange={({ target }) => onChange(digitsOf(target.value))}
      />
    </label>
  );
}
