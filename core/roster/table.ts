// Finds the table in a sheet: the header under its title rows, the columns, the rows that hold people.

import { type Answers, type Cell, columnLetter, type Fault, type Grid } from './grid.ts';
import { readMonth } from './months.ts';

export interface Column<Field extends string> {
  readonly field: Field;
  readonly index: number;
  /** F 出生年月. */
  readonly label: string;
}

export interface Table<Field extends string> {
  /** 1-based. */
  readonly headerRow: number;
  readonly title: string;
  readonly columns: readonly Column<Field>[];
  readonly rows: readonly TableRow<Field>[];
}

export interface TableRow<Field extends string> {
  readonly row: number;
  readonly cell: (field: Field) => Cell;
  readonly label: (field: Field) => string;
  /** The only text of a row that has but one cell: a section heading such as 列席人员. */
  readonly heading: string | null;
}

const empty: Cell = { kind: 'empty', text: '' };

/** Takes out every kind of space; offices write 姓　名. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u3000\u200b\ufeff]/gu, '');
}

/**
 * Finds the first of the first 20 rows that names every required column.
 * Answers with a fault that tells the headings seen when there is none.
 */
export function findTable<Field extends string>(
  grid: Grid,
  headings: Readonly<Record<Field, readonly string[]>>,
  required: readonly NoInfer<Field>[],
): Table<Field> | Fault {
  const fields = Object.keys(headings).filter((key): key is Field => key in headings);
  for (const [index, row] of grid.rows.slice(0, 20).entries()) {
    const columns = fields.flatMap((field): Column<Field>[] => {
      const at = row.findIndex((cell) =>
        headings[field].includes(squeeze(cell.text).replace(/[（]/gu, '(').replace(/[）]/gu, ')')),
      );
      return at < 0 ? [] : [{ field, index: at, label: `${columnLetter(at)} ${squeeze(row[at]?.text ?? '')}` }];
    });
    if (required.every((field) => columns.some((column) => column.field === field))) {
      const title =
        grid.rows
          .slice(0, index)
          .map((cells) => squeeze(cells.map(({ text }) => text).join('')))
          .find((text) => text !== '') ?? '';
      return { headerRow: index + 1, title, columns, rows: tableRows(grid, index, columns) };
    }
  }
  const names = required.map((field) => headings[field][0] ?? field).join('、');
  return {
    id: 'header',
    severity: 'error',
    code: 'headerMissing',
    row: 0,
    column: '',
    value: '',
    sentence: `文件「${grid.fileName}」前 20 行里没有找到表头。表头一行须有：${names}。请补上表头，或换一张工作表。`,
    options: [],
    answered: false,
  };
}

function tableRows<Field extends string>(
  grid: Grid,
  header: number,
  columns: readonly Column<Field>[],
): TableRow<Field>[] {
  const columnByField = new Map(columns.map((column) => [column.field, column]));
  return grid.rows.flatMap((cells, index) => {
    const filled = cells.filter(({ text }) => squeeze(text) !== '');
    if (index <= header || filled.length === 0) return [];
    return [
      {
        row: index + 1,
        cell: (field: Field) => cells[columnByField.get(field)?.index ?? -1] ?? empty,
        label: (field: Field) => columnByField.get(field)?.label ?? '',
        heading: filled.length === 1 ? squeeze(filled[0]?.text ?? '') : null,
      },
    ];
  });
}

/** Gathers the faults of one reading. */
export class FaultList {
  readonly faults: Fault[] = [];
  readonly #fileName: string;
  readonly #answers: Answers;

  constructor(fileName: string, answers: Answers) {
    this.#fileName = fileName;
    this.#answers = answers;
  }

  /** Notes something wrong; `todo` says what to do about it. */
  add(
    severity: 'error' | 'notice',
    code: string,
    row: number,
    column: string,
    value: string,
    what: string,
    todo: string,
  ): void {
    const sentence = `文件「${this.#fileName}」第 ${row} 行${column === '' ? '' : ` ${column} 列`}：${what}。${todo}`;
    this.faults.push({
      id: `r${row}:${code}:${column}`,
      severity,
      code,
      row,
      column,
      value,
      sentence,
      options: [],
      answered: false,
    });
  }

  /** Asks; gives the answer already chosen, or null while there is none. */
  ask(
    code: string,
    row: number,
    column: string,
    value: string,
    what: string,
    options: Fault['options'],
  ): string | null {
    const id = `r${row}:${code}:${column}`;
    const chosen = this.#answers[id] ?? this.#answers[`all:${code}`] ?? null;
    const named = chosen === 'last' ? options.at(-2)?.answer : chosen === 'first' ? options[0]?.answer : chosen;
    const answer = options.some((option) => option.answer === named) ? (named ?? null) : null;
    const sentence = `文件「${this.#fileName}」第 ${row} 行${column === '' ? '' : ` ${column} 列`}：${what}。请选择。`;
    this.faults.push({
      id,
      severity: 'question',
      code,
      row,
      column,
      value,
      sentence,
      options,
      answered: answer !== null,
    });
    return answer;
  }

  /** A month of this row, or null where it is empty, unreadable or not yet answered. */
  month<Field extends string>(row: TableRow<Field>, field: Field): string | null {
    const cell = row.cell(field);
    const reading = readMonth(cell);
    const label = row.label(field);
    if (reading.kind === 'month') return reading.month;
    if (reading.kind === 'ambiguous') {
      const options = reading.choices.map((month) => ({ answer: month, label: monthLabel(month) }));
      const what = `「${cell.text}」是数字，分不清是 1 月还是 10 月`;
      const answer = this.ask('ambiguousMonth', row.row, label, cell.text, what, [
        ...options,
        { answer: '', label: '留空' },
      ]);
      return answer === '' ? null : answer;
    }
    this.add(
      'error',
      'unreadableMonth',
      row.row,
      label,
      cell.text,
      `「${cell.text}」不是年月`,
      '请改成 1965.01 或 1965年1月 这样的写法。',
    );
    return null;
  }

  /** True when nothing is wrong and every question has its answer. */
  settled(): boolean {
    return this.faults.every(
      ({ severity, answered }) => severity === 'notice' || (severity === 'question' && answered),
    );
  }
}

function monthLabel(month: string): string {
  return `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;
}
