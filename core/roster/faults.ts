// Gathers what is wrong with a file, and settles the questions that have an answer.

import type { Answers, Fault, Option } from './grid.ts';
import { type MonthDoubt, type MonthFlaw, readMonth } from './months.ts';
import type { Column, TableRow } from './table.ts';

/** Where a fault is: a row of the sheet (0 for the whole file) and its column. */
export interface Place {
  readonly row: number;
  readonly column?: Column<string> | null;
}

interface Complaint {
  readonly value?: string;
  /** What is wrong, without a full stop. */
  readonly what: string;
}

const flawWords: Readonly<Record<MonthFlaw, string>> = {
  shape: '不是年月',
  yearOnly: '只有年份，没有月份',
  year: '年份太早',
  month: '没有这样的月、日',
  future: '比本次会议还晚',
};

const doubtWords: Readonly<Record<MonthDoubt, string>> = {
  ambiguousMonth: '是数字，分不清是 1 月，还是 10 月丢了末尾的 0',
  shortYear: '只写了两位年份',
  dateNumber: '像是表格软件的日期序号',
};

/** The faults of one reading. */
export class FaultList {
  readonly faults: Fault[] = [];
  /** Cells left empty by an answer, for the record: 第 5 行 F 出生年月 「1978.1」. */
  readonly leftEmpty: string[] = [];
  readonly #fileName: string;
  readonly #answers: Answers;
  readonly #latest: string;

  /** `latest` is the last month a cell can mean, YYYY-MM. */
  constructor(fileName: string, answers: Answers, latest: string) {
    this.#fileName = fileName;
    this.#answers = answers;
    this.#latest = latest;
  }

  /** Notes something wrong; `todo` is the whole sentence that says what to do about it. */
  add(
    severity: 'error' | 'notice',
    code: string,
    place: Place,
    complaint: Complaint & { readonly todo: string },
  ): void {
    const { value = '', what, todo } = complaint;
    const sentence = `${this.#where(place)}：${what}。${todo}`;
    this.faults.push({ ...spot(code, place), severity, value, sentence, options: [], answered: false });
  }

  /** Asks; gives the answer chosen, or null while there is none. */
  ask(code: string, place: Place, complaint: Complaint & { readonly options: readonly Option[] }): string | null {
    const { value = '', what, options } = complaint;
    const at = spot(code, place);
    const answer = this.#answer(at.id, code, options);
    const sentence = `${this.#where(place)}：${what}。请选择。`;
    this.faults.push({ ...at, severity: 'question', value, sentence, options, answered: answer !== null });
    return answer;
  }

  /** A month of this row, or null where it is empty, unreadable or not yet answered. */
  month<Field extends string>(row: TableRow<Field>, field: Field): string | null {
    const cell = row.cell(field);
    const place = row.place(field);
    const value = cell.text.trim();
    const reading = readMonth(cell, this.#latest);
    if (reading.kind === 'month') return reading.month;
    if (reading.kind === 'flaw') {
      const todo = '请改成 1965.01 或 1965年1月 这样的写法。';
      this.add('error', 'unreadableMonth', place, { value, what: `「${value}」${flawWords[reading.flaw]}`, todo });
      return null;
    }
    const options = reading.choices.map((month) => ({ answer: month, label: monthLabel(month) }));
    const hint =
      reading.doubt === 'ambiguousMonth' && row.padsMonths(field) ? '（本列一月写作 .01，这里多半是 10 月）' : '';
    const what = `「${value}」${doubtWords[reading.doubt]}${hint}`;
    const answer = this.ask(reading.doubt, place, {
      value,
      what,
      options: [...options, { answer: '', label: '留空' }],
    });
    if (answer === '') this.leftEmpty.push(`第 ${place.row} 行 ${spot(reading.doubt, place).column} 「${value}」`);
    return answer === '' ? null : answer;
  }

  /** True when nothing is wrong and every question has its answer. */
  settled(): boolean {
    return this.faults.every(({ severity, answered }) => severity === 'notice' || answered);
  }

  /** Only an answer that was on offer counts. */
  #answer(id: string, code: string, options: readonly Option[]): string | null {
    const chosen = this.#answers[id] ?? this.#answers[`all:${code}`];
    const named = options.find(({ answer }) => answer === chosen);
    const last = options.findLast(({ answer }) => answer !== '');
    const option = chosen === 'first' ? options[0] : chosen === 'last' ? last : named;
    return option?.answer ?? null;
  }

  #where({ row, column }: Place): string {
    const file = `文件「${this.#fileName}」`;
    if (row === 0) return file;
    return `${file}第 ${row} 行${column ? ` ${column.letter} 列（${column.heading}）` : ''}`;
  }
}

function spot(code: string, { row, column }: Place): Pick<Fault, 'id' | 'code' | 'row' | 'column'> {
  return { id: `r${row}:${code}:${column?.letter ?? ''}`, code, row, column: column?.label ?? '' };
}

function monthLabel(month: string): string {
  return `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;
}
