// 十严禁 is put down as it was checked: nothing without a text is checked, nothing after the adjournment.

import { describe, expect, it } from 'vitest';
import { decideDiscipline } from '../../../core/decide/discipline.ts';
import { usualDiscipline } from '../../../core/discipline.ts';
import { ready } from './facts.ts';

const [, , , , , , , leak] = usualDiscipline.items;

describe('the text of the discipline', () => {
  it('is put down with what was checked', () => {
    const decision = decideDiscipline(ready, usualDiscipline);
    expect(decision).toMatchObject({ ok: true, events: [{ kind: 'disciplineWritten', body: usualDiscipline }] });
  });

  it('is not checked where there is none', () => {
    const items = [{ title: leak?.title ?? '', text: '', checked: true }];
    expect(decideDiscipline(ready, { ...usualDiscipline, items })).toMatchObject({
      error: { code: 'disciplineTextMissing', title: '严禁跑风漏气' },
    });
  });

  it('does not change after the adjournment', () => {
    expect(decideDiscipline({ ...ready, adjourned: true }, usualDiscipline)).toMatchObject({
      error: { code: 'alreadyAdjourned' },
    });
  });

  it('that the program comes with has titles alone where the text could not be read', () => {
    expect(usualDiscipline.items.filter(({ checked }) => !checked).map(({ title }) => title)).toEqual([
      '严禁说情打招呼',
      '严禁跑风漏气',
      '严禁弄虚作假',
      '严禁干扰换届',
    ]);
  });
});
