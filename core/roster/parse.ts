// Reads a roster: delegates with their voting right, attendees without, and every fault with its place.

import { FaultList } from './faults.ts';
import type { Answers, Fault, Grid } from './grid.ts';
import { settleNamesakes } from './namesakes.ts';
import { type DelegationSource, type RosterField, type RosterPerson, readPerson, rosterHeadings } from './person.ts';
import { senseRow } from './sections.ts';
import { findTable, type Table } from './table.ts';

export type { RosterPerson } from './person.ts';

export interface RosterPreview {
  readonly fileName: string;
  readonly sheetName: string;
  readonly sheets: readonly string[];
  /** 1-based; 0 where no header was found. */
  readonly headerRow: number;
  readonly title: string;
  readonly columns: readonly string[];
  readonly people: readonly RosterPerson[];
  readonly delegates: number;
  readonly attendees: number;
  readonly delegations: readonly { readonly name: string; readonly count: number }[];
  readonly faults: readonly Fault[];
  /** Months left empty by an answer: 第 5 行 F 出生年月 「1978.1」. */
  readonly leftEmpty: readonly string[];
  /** Nothing wrong, every question answered: may be imported. */
  readonly settled: boolean;
}

/**
 * Reads a roster sheet (条例第五条: who has the voting right); `answers` settle its questions by fault id.
 * `latest` is the month of the congress, YYYY-MM: no birth or joining can be later.
 */
export function parseRoster(grid: Grid, answers: Answers, latest = '2100-12'): RosterPreview {
  const faults = new FaultList(grid.fileName, answers, latest);
  const table = findTable(grid, rosterHeadings, 'name', faults);
  const people = table === null ? [] : settleNumbers(readPeople(grid, table, faults), table, faults);
  const delegates = people.filter(({ kind }) => kind === 'delegate');
  const delegations = Map.groupBy(delegates, ({ delegation }) => delegation);
  return {
    fileName: grid.fileName,
    sheetName: grid.sheetName,
    sheets: grid.sheets,
    headerRow: table?.headerRow ?? 0,
    title: table?.titles[0] ?? '',
    columns: table?.columns.map(({ label }) => label) ?? [],
    people,
    delegates: delegates.length,
    attendees: people.length - delegates.length,
    delegations: [...delegations].map(([name, members]) => ({ name, count: members.length })),
    faults: faults.faults,
    leftEmpty: faults.leftEmpty,
    settled: faults.settled(),
  };
}

function readPeople(grid: Grid, table: Table<RosterField>, faults: FaultList): RosterPerson[] {
  const people: RosterPerson[] = [];
  let source = startOf(grid, table);
  for (const row of table.rows) {
    const sense = senseRow(row, faults);
    switch (sense.kind) {
      case 'attendees':
        source = { ...source, section: 'attendee' };
        break;
      case 'delegates':
        source = { ...source, section: 'delegate' };
        break;
      case 'delegation':
        source = { ...source, heading: sense.name, above: null };
        break;
      case 'passed':
        break;
      case 'person': {
        const read = readPerson(row, source, people.length + 1, table, faults);
        source = read.source;
        if (read.person !== null) people.push(read.person);
        break;
      }
    }
  }
  if (people.length === 0) {
    const place = { row: table.headerRow };
    faults.add('error', 'noPeople', place, { what: '表头下面没有人', todo: '请检查是否选对了工作表。' });
  }
  noteOtherSheet(grid, faults);
  return settleNamesakes(people, table.column('name'), faults);
}

/** A sheet that calls itself a list of attendees and not of delegates holds attendees from its first row. */
function startOf(grid: Grid, table: Table<RosterField>): DelegationSource {
  const about = [...table.titles, grid.sheetName].join(' ');
  const section = about.includes('列席') && !/代表名|正式代表/u.test(about) ? 'attendee' : 'delegate';
  return { section, heading: null, above: null, single: null };
}

function noteOtherSheet(grid: Grid, faults: FaultList): void {
  const other = grid.sheets.find((name) => name !== grid.sheetName && name.includes('列席'));
  if (other === undefined) return;
  const todo = '如有列席人员，请把他们接在本表下面，上加一行「列席人员」。';
  faults.add('notice', 'otherSheet', { row: 0 }, { value: other, what: `工作表「${other}」没有读入`, todo });
}

/** Numbers that repeat cannot find a person at the check-in: everyone is numbered anew. Gaps are only told. */
function settleNumbers(people: readonly RosterPerson[], table: Table<RosterField>, faults: FaultList): RosterPerson[] {
  const column = table.column('number');
  if (column === null) return people.map((person, index) => ({ ...person, number: index + 1 }));
  if (new Set(people.map(({ number }) => number)).size < people.length) {
    const todo = `已按先后改编为 1 至 ${people.length}。`;
    faults.add('notice', 'renumbered', { row: table.headerRow, column }, { what: '序号有重复', todo });
    return people.map((person, index) => ({ ...person, number: index + 1 }));
  }
  for (const [index, { row, number }] of people.entries()) {
    const before = people[index - 1]?.number ?? 0;
    if (number === before + 1) continue;
    const what = `序号由 ${before} 跳到 ${number}`;
    faults.add('notice', 'numberGap', { row, column }, { value: String(number), what, todo: '请核对是否漏了人。' });
  }
  return [...people];
}
