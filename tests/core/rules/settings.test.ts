// The settings of the screen are those of the schema: none missing, none too many, every choice one the rules know.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  changeByHand,
  changedGroups,
  checkedBetween,
  chooseScheme,
  type Draft,
  draftScheme,
  includePart,
  markChecked,
  readSetting,
  ruleOfDraft,
  settingFaults,
  writeSetting,
} from '../../../core/rules/draft.ts';
import { listPresets } from '../../../core/rules/presets.ts';
import { clausesToCheck, type RuleSet, ruleSetShape } from '../../../core/rules/rule-set.ts';
import { ruleText } from '../../../core/rules/rule-text.ts';
import { listSchemes } from '../../../core/rules/schemes.ts';
import type { Setting } from '../../../core/rules/setting-kinds.ts';
import { labelOfPath, listGroups, listSettings } from '../../../core/rules/settings.ts';
import { sentenceOf } from '../../../core/sentences.ts';
import { grassroots, peoples, plenary } from './elections.ts';

interface Leaf {
  readonly path: string;
  readonly schema: z.core.$ZodType;
}

/** Every value of the schema with its path; a part that can be null is a value and its parts are, too. */
function leavesOf(schema: z.core.$ZodType, path: string): Leaf[] {
  if (schema instanceof z.ZodNullable) {
    const inner = leavesOf(schema.unwrap(), path);
    return inner.length === 1 && inner[0]?.path === path ? [{ path, schema }] : [{ path, schema }, ...inner];
  }
  if (!(schema instanceof z.ZodObject)) return [{ path, schema }];
  return Object.entries(schema.shape).flatMap(([key, part]) =>
    key === 'clause' || !(part instanceof z.core.$ZodType) ? [] : leavesOf(part, path === '' ? key : `${path}.${key}`),
  );
}

/** With every part that can be left out. */
const whole: RuleSet = { ...grassroots, officeMargin: plenary.officeMargin };
const leaves = leavesOf(ruleSetShape, '');
const settings = listGroups().flatMap((group) => group.settings);

function optionsOf(schema: z.core.$ZodType | undefined): readonly unknown[] {
  if (schema instanceof z.ZodArray) return optionsOf(schema.element);
  if (schema instanceof z.ZodBoolean) return [true, false];
  return schema instanceof z.ZodEnum ? schema.options : [];
}

function write(rule: Draft, path: string, value: Parameters<typeof writeSetting>[2]): Draft {
  return writeSetting(rule, path, value);
}

describe('the list of settings', () => {
  it('has every setting of the schema once, and nothing else', () => {
    expect(leaves.length).toBeGreaterThan(50);
    expect(settings.map(({ path }) => path).toSorted()).toEqual(leaves.map(({ path }) => path).toSorted());
  });

  it('shows the clause of every setting that has one', () => {
    const withClause = Object.entries(whole)
      .filter(([, value]) => typeof value === 'object' && value !== null && 'clause' in value)
      .map(([key]) => key);
    expect(
      listGroups()
        .map(({ clause }) => clause)
        .filter((clause) => clause !== '')
        .toSorted(),
    ).toEqual(withClause.toSorted());
    for (const { clause, settings: own } of listGroups())
      for (const { path } of own) if (clause !== '') expect(path.split('.')[0]).toBe(clause);
  });

  it.each(settings)('offers for $path what the schema allows', ({ path, input }) => {
    const schema = leaves.find((leaf) => leaf.path === path)?.schema;
    if (input.kind === 'choice' || input.kind === 'several') {
      expect(input.choices.map(({ value }) => value).toSorted()).toEqual([...optionsOf(schema)].toSorted());
      return;
    }
    expect(optionsOf(schema)).toEqual([]);
    if (input.kind !== 'number') return;
    const fits = (value: number | null) => schema instanceof z.ZodType && schema.safeParse(value).success;
    expect([input.min - 1, input.min, input.max, input.max + 1].map(fits)).toEqual([false, true, true, false]);
    expect(fits(null)).toBe(input.none !== '');
  });

  it('has a label of its own for every setting of a group, and every group one of its own', () => {
    const groups = listGroups().map(({ label }) => label);
    expect(new Set(groups).size).toBe(groups.length);
    for (const { settings: own } of listGroups()) expect(new Set(own.map(({ label }) => label)).size).toBe(own.length);
    expect(listSettings().every(({ title }) => title !== '')).toBe(true);
  });

  it('gives the refusal of contradicting rules its words', () => {
    expect(labelOfPath('marks')).toBe('划写符号');
    expect(labelOfPath('shortfall.reduceApproval')).toBe('当选人数不足「减少名额须经」');
    expect(labelOfPath('majority')).toBe('当选票数');
    expect(labelOfPath('primary')).toBe('预选');
    expect(labelOfPath('nobody.knows')).toBe('nobody.knows');
    expect(sentenceOf({ code: 'rulesContradict', setting: 'marks、writeIn.missingSign' })).toBe(
      '选举办法的设定不合要求：划写符号、另选他人「只写姓名漏画符号时」。请改正后再保存。',
    );
  });
});

/** Other values to try for a setting; none where the law leaves no choice. */
function triesOf({ input }: Setting): readonly Parameters<typeof writeSetting>[2][] {
  switch (input.kind) {
    case 'choice':
      return input.choices.map(({ value }) => value);
    case 'several':
      return [['askSuperior']];
    case 'list':
      return [['甲', '乙']];
    case 'number':
      return [input.min + 1, input.min + 7];
    case 'text':
    case 'sign':
      return ['换词'];
    case 'part':
      return [null];
    default:
      return [];
  }
}

// The name of the rules stands over the text, not in it.
const open = settings.filter((setting) => triesOf(setting).length > 0 && setting.path !== 'title');

describe('the text of the 选举办法', () => {
  it.each(open)('follows $path', (setting) => {
    const textOf = (rule: Draft) =>
      JSON.stringify(ruleText(ruleSetShape.parse(rule), [{ title: '委员', seats: 9, candidates: 11 }]));
    const texts = triesOf(setting).map((value) => textOf(writeSetting(whole, setting.path, value)));
    expect(texts.some((text) => text !== textOf(whole))).toBe(true);
  });
});

describe('a draft', () => {
  it('is read and written by path, and left alone where there is no such place', () => {
    for (const { path } of settings)
      for (const rule of listPresets()) {
        const value = readSetting(rule, path);
        if (value !== undefined) expect(write(rule, path, value)).toEqual(rule);
      }
    expect(readSetting(write(grassroots, 'quorum.num', 3), 'quorum.num')).toBe(3);
    expect(readSetting(plenary, 'primary.num')).toBeUndefined();
    expect(write(plenary, 'primary.num', 3)).toEqual(plenary);
    expect(write(grassroots, 'nothing.here', 3)).toEqual(grassroots);
    expect(write(grassroots, 'title.deeper', 3)).toEqual(grassroots);
  });

  it('becomes the congress’s own by the first change by hand, and keeps the title given to it', () => {
    const own = changeByHand(grassroots, 'margin.minPercent', 30);
    expect([own['id'], own['title']]).toEqual(['custom', '基层党代表大会（2020）（自定）']);
    const titled = changeByHand(own, 'title', '某某镇选举办法');
    expect(changeByHand(titled, 'margin.minPercent', 40)['title']).toBe('某某镇选举办法');
    expect(changeByHand(grassroots, 'title', '某某镇选举办法')['title']).toBe('某某镇选举办法');
  });

  it('stays the preset’s when a clause is checked, which then no longer asks for it', () => {
    const checked = markChecked(grassroots, 'quorum', true);
    const rule = ruleOfDraft(checked);
    expect(rule?.id).toBe(grassroots.id);
    expect(rule === null ? [] : clausesToCheck(rule).map(({ setting }) => setting)).not.toContain('quorum');
    expect(checkedBetween(grassroots, checked)).toBe(1);
    expect(changedGroups(grassroots, checked)).toEqual([]);
    expect(markChecked(checked, 'quorum', false)).toEqual(grassroots);
  });

  it('takes a scheme with all its signs, and comes back to what it was', () => {
    for (const scheme of listSchemes()) {
      const chosen = chooseScheme(grassroots, scheme, grassroots);
      expect(draftScheme(chosen)).toBe(scheme);
      expect(settingFaults(chosen)).toEqual([]);
      const back = listSchemes()[0];
      if (back !== undefined)
        expect(ruleOfDraft(chooseScheme(chosen, back, grassroots))?.writeIn).toEqual(grassroots.writeIn);
    }
    expect(draftScheme(changeByHand(grassroots, 'marks.oppose', '－'))).toBeNull();
  });

  it('takes a name without its sign as an abstention where the rules before asked for no sign', () => {
    const [a, b] = listSchemes();
    if (a === undefined || b === undefined) throw new Error('No schemes.');
    const bare = ruleOfDraft(chooseScheme(grassroots, b, grassroots));
    if (bare === null) throw new Error('A rule set without a value.');
    expect(ruleOfDraft(chooseScheme(bare, a, bare))?.writeIn).toMatchObject({ sign: '○', missingSign: 'abstain' });
    const strict = writeSetting(grassroots, 'writeIn.missingSign', 'void');
    expect(ruleOfDraft(chooseScheme(strict, a, bare))?.writeIn.missingSign).toBe('void');
  });

  it('leaves the primary out as a whole and puts it back as it usually is', () => {
    const without = includePart(grassroots, 'primary', false);
    expect(ruleOfDraft(without)?.primary).toBeNull();
    expect(ruleOfDraft(includePart(without, 'primary', true))?.primary).toEqual(grassroots.primary);
    expect(ruleOfDraft(includePart(peoples, 'primary', true))?.primary).toEqual(grassroots.primary);
    expect(changedGroups(grassroots, without)).toEqual(['预选']);
    expect(ruleOfDraft(includePart(grassroots, 'officeMargin', true))?.officeMargin).toEqual(plenary.officeMargin);
    expect(includePart(grassroots, 'nobody.knows', true)).toEqual(grassroots);
  });

  it('says of every fault where it is and what to do', () => {
    const faults = (path: string, value: Parameters<typeof writeSetting>[2]) =>
      settingFaults(write(grassroots, path, value));
    expect(settingFaults(grassroots)).toEqual([]);
    expect(faults('title', '  ')).toEqual([{ path: 'title', words: '不能空着' }]);
    expect(faults('quorum.num', '')).toEqual([{ path: 'quorum.num', words: '请填 1 到 1000 的整数' }]);
    expect(faults('report.to', [])).toEqual([{ path: 'report.to', words: '至少要有一项' }]);
    expect(faults('quorum.num', 6)).toEqual([{ path: 'quorum', words: '这个比例谁也达不到，请改小' }]);
    expect(faults('marks.approve', '×')).toEqual([{ path: 'marks', words: '两种意见用了同一个符号，请改开' }]);
    expect(faults('shortfall.reduceApproval', '')[0]?.path).toBe('shortfall.reduceApproval');
    expect(faults('writeIn.sign', '')[0]?.path).toBe('writeIn.missingSign');
    expect(faults('margin.maxExtra', 3)[0]?.words).toContain('不限');
    expect(settingFaults(write(whole, 'officeMargin.maxExtra', 0))[0]).toMatchObject({ path: 'officeMargin' });
    expect(ruleOfDraft(write(grassroots, 'quorum.num', ''))).toBeNull();
  });

  it('says which groups differ, the title only where nothing else does', () => {
    const changed = changeByHand(changeByHand(grassroots, 'margin.minPercent', 30), 'tie.clause.article', '第三十条');
    expect(changedGroups(grassroots, changed)).toEqual(['差额', '票数相等']);
    expect(changedGroups(grassroots, changeByHand(grassroots, 'title', '某某镇'))).toEqual(['规则名称']);
    expect(changedGroups(grassroots, grassroots)).toEqual([]);
  });
});
