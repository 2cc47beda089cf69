// Finds the delegation of a row, which offices write once for many rows.

import type { FaultList } from './faults.ts';
import type { RosterField, RosterPerson } from './person.ts';
import type { Table, TableRow } from './table.ts';

/** Where a row without a delegation of its own takes it from. */
export interface DelegationSource {
  readonly section: RosterPerson['kind'];
  /** The section heading the row stands under. */
  readonly heading: string | null;
  /** The last delegation named in the column; `filledDown` answers whether the blanks below are of it, undefined until asked. */
  readonly above: { readonly name: string; readonly filledDown: string | null | undefined } | null;
  /** The delegation of a list that has none at all; null until it was asked. */
  readonly single: string | null;
}

interface Found {
  readonly delegation: string;
  readonly source: DelegationSource;
}

/**
 * The row's own delegation, else that of its section, else, asked once for a run of blanks, the one above:
 * of merged cells only the first holds the text. A list without any delegation is asked about once.
 */
export function readDelegation(
  row: TableRow<RosterField>,
  { kind, name }: Pick<RosterPerson, 'kind' | 'name'>,
  source: DelegationSource,
  table: Table<RosterField>,
  faults: FaultList,
): Found {
  const own = row.text('delegation');
  if (kind === 'attendee') return { delegation: /^$|列席/u.test(own) ? '列席人员' : own, source };
  if (own !== '') return { delegation: own, source: { ...source, above: { name: own, filledDown: undefined } } };
  if (source.heading !== null) return { delegation: source.heading, source };
  if (source.above !== null) return fillDown(row, source.above, source, faults);
  if (table.column('delegation') === null) return askWhether(source, table.headerRow, faults);
  faults.add('error', 'delegationMissing', row.place('delegation'), {
    what: `${name} 没有代表团`,
    todo: '请填上代表团。',
  });
  return { delegation: '', source };
}

function fillDown(
  row: TableRow<RosterField>,
  { name, filledDown }: NonNullable<DelegationSource['above']>,
  source: DelegationSource,
  faults: FaultList,
): Found {
  const what = `从这一行起没有填代表团，上面是「${name}」（合并的单元格只有第一行有内容）`;
  const complaint = { what, options: [{ answer: 'same', label: `都是${name}` }] };
  const answer =
    filledDown === undefined ? faults.ask('delegationBlank', row.place('delegation'), complaint) : filledDown;
  return { delegation: answer === 'same' ? name : '', source: { ...source, above: { name, filledDown: answer } } };
}

function askWhether(source: DelegationSource, headerRow: number, faults: FaultList): Found {
  if (source.single !== null) return { delegation: source.single, source };
  const what = '表头没有代表团一列，也没有代表团的小标题';
  const complaint = { what, options: [{ answer: '全体代表', label: '不分代表团' }] };
  const single = faults.ask('delegationColumnMissing', { row: headerRow }, complaint) ?? '';
  return { delegation: single, source: { ...source, single } };
}
