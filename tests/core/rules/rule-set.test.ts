// A rule set as data: complete, free of contradiction, each setting with its clause.

import { describe, expect, it } from 'vitest';
import { listPresets, presetById } from '../../../core/rules/presets.ts';
import { citeClause, clausesToCheck, type RuleSet, ruleSetSchema } from '../../../core/rules/rule-set.ts';
import { listSchemes, schemeOf, withScheme } from '../../../core/rules/schemes.ts';
import { county, grassroots, peoples, plenary } from './elections.ts';

function faults(rule: RuleSet): string[] {
  return ruleSetSchema.safeParse(rule).error?.issues.map(({ path }) => path.join('.')) ?? [];
}

describe('the presets', () => {
  it('are four, the grassroots congress first, and unknown ones are none', () => {
    expect(listPresets()).toEqual([grassroots, plenary, county, peoples]);
    expect(presetById('party-grassroots-congress-1990')).toBeNull();
  });

  it('fit their own schema and come back from JSON as they went', () => {
    for (const rule of listPresets()) expect(ruleSetSchema.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
  });

  it('cite no regulation but their own and the 选举办法 of the day', () => {
    for (const rule of listPresets()) {
      const documents = Object.values(rule).flatMap((setting) =>
        typeof setting === 'object' && setting !== null && 'clause' in setting ? [setting.clause.document] : [],
      );
      expect(new Set(documents)).toEqual(new Set([rule.basis, '本次大会选举办法']));
    }
  });

  it('say which clauses are from memory and ask to be checked', () => {
    const settings = clausesToCheck(grassroots).map(({ setting }) => setting);
    expect(settings).toContain('quorum');
    expect(settings).not.toContain('candidateOrder');
    expect(clausesToCheck(peoples).map(({ setting }) => setting)).not.toContain('majority');
  });

  it('elect by those present in a grassroots congress, by those entitled elsewhere', () => {
    expect([grassroots, plenary, county, peoples].map(({ majority }) => majority.of)).toEqual([
      'present',
      'present',
      'entitled',
      'all',
    ]);
  });

  it('allow fewer seats only to a Party congress', () => {
    expect(peoples.shortfall.remedies).toEqual(['fillVacancies']);
    expect(plenary.shortfall.remedies).not.toContain('reduceSeats');
    expect(grassroots.shortfall.remedies).toContain('reduceSeats');
  });
});

describe('a rule set', () => {
  it.each<[string, RuleSet, string]>([
    ['asks for more than the whole', { ...grassroots, quorum: { ...grassroots.quorum, num: 6 } }, 'quorum'],
    ['asks for more than all', { ...grassroots, majority: { ...grassroots.majority, num: 2 } }, 'majority'],
    ['gives two votes one sign', { ...grassroots, marks: { ...grassroots.marks, approve: '×' } }, 'marks'],
    ['allows fewer candidates than it asks for', { ...plenary, margin: { ...plenary.margin, minExtra: 1 } }, 'margin'],
    ['bounds a percentage by a number', { ...grassroots, margin: { ...grassroots.margin, maxExtra: 1 } }, 'margin'],
    [
      'reduces seats with nobody’s approval',
      { ...grassroots, shortfall: { ...grassroots.shortfall, reduceApproval: ' ' } },
      'shortfall.reduceApproval',
    ],
    [
      'misses a sign that nobody asked for',
      { ...grassroots, writeIn: { ...grassroots.writeIn, sign: '' } },
      'writeIn.missingSign',
    ],
  ])('that %s is refused', (_what, rule, path) => {
    expect(faults(rule)).toEqual([path]);
  });

  it('with an unknown or a missing setting is refused', () => {
    const { tie: _tie, ...untied } = grassroots;
    expect(ruleSetSchema.safeParse({ ...grassroots, lottery: true }).success).toBe(false);
    expect(ruleSetSchema.safeParse(untied).success).toBe(false);
  });

  it('may ask for all of those present, where all is reachable', () => {
    const majority = { ...grassroots.majority, num: 1, den: 1, comparison: '>=' as const };
    expect(faults({ ...grassroots, majority })).toEqual([]);
  });

  it('cites a clause by document and article', () => {
    expect(citeClause(grassroots.tie.clause)).toBe('《中国共产党基层组织选举工作条例》第二十九条');
  });
});

describe('a mark scheme', () => {
  it('makes a sound rule set with any preset and is known again by its signs', () => {
    for (const scheme of listSchemes()) {
      for (const rule of listPresets()) {
        const marked = withScheme(rule, scheme);
        expect(faults(marked)).toEqual([]);
        expect(schemeOf(marked)?.id).toBe(scheme.id);
      }
    }
  });

  it('of the presets is A, and signs of a congress’s own are none of them', () => {
    expect(schemeOf(grassroots)?.id).toBe('A');
    expect(schemeOf({ ...grassroots, marks: { ...grassroots.marks, approve: '●' } })).toBeNull();
  });
});
