// Names as they stand on lists and screens.

import { expect, it } from 'vitest';
import { spacedName } from '../../../core/names/spacing.ts';

it('a name of two characters is spaced to the width of three, counted as people read them', () => {
  expect(spacedName('于洁')).toBe('于　洁');
  expect(spacedName('𬀩洁')).toBe('𬀩　洁');
});

it('a name of one, three or more characters stands as it is', () => {
  for (const name of ['', '于', '欧阳洁', '阿依古丽·买买提', '丁一（农办）']) expect(spacedName(name)).toBe(name);
});
