// Reads the name cell of a row, with what offices put in brackets behind it.

import { plainName } from '../names/spacing.ts';
import type { FaultList } from './faults.ts';
import { squeeze } from './grid.ts';
import { isName } from './sections.ts';
import type { TableRow } from './table.ts';

export interface NameReading {
  readonly name: string;
  /** 女 and 回族 from 张三（女，回族）. */
  readonly noted: readonly string[];
}

/** A plain name; a missing one, or one that is not written in Chinese, is an error. */
export function readName<Field extends string>(row: TableRow<Field | 'name'>, faults: FaultList): NameReading {
  const raw = squeeze(row.cell('name').text);
  const [, bare = raw, inside = ''] = /^(.+)[(（](.+)[)）]$/u.exec(raw) ?? [];
  const noted = inside.split(/[,，、;；]/u);
  const isKnown = noted.every((word) => /^(?:男|女|\p{Script=Han}{1,6}族)$/u.test(word));
  const name = plainName(isKnown ? bare : raw);
  const place = row.place('name');
  if (name === '') {
    faults.add('error', 'nameMissing', place, { what: '没有姓名', todo: '请填上姓名，或删去这一行。' });
  } else if (!isName(name)) {
    const what = `姓名「${name}」里有不是汉字的字符，或不足两个字`;
    faults.add('error', 'nameStrange', place, { value: name, what, todo: '请改正；需要注明的写在备注一列。' });
  }
  return { name, noted: isKnown ? noted : [] };
}

/** 男, 女 or nothing; anything else is an error. */
export function readGender<Field extends string>(
  row: TableRow<Field | 'gender'>,
  noted: readonly string[],
  faults: FaultList,
): string {
  const gender = row.text('gender').replace(/性$/u, '') || (noted.find((word) => /^[男女]$/u.test(word)) ?? '');
  if (!/^[男女]?$/u.test(gender)) {
    const what = `性别「${gender}」不是男或女`;
    faults.add('error', 'genderStrange', row.place('gender'), { value: gender, what, todo: '请改正。' });
  }
  return gender;
}
