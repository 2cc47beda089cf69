// A rule set as data: complete, free of contradiction, each setting with its clause.

import { describe, expect, it } from 'vitest';
import { draftScheme } from '../../../core/rules/draft.ts';
import { listPresets, presetById } from '../../../core/rules/presets.ts';
import { citeClause, citeTogether, clausesToCheck, type RuleSet, ruleSetSchema } from '../../../core/rules/rule-set.ts';
import { listSchemes, withScheme } from '../../../core/rules/schemes.ts';
import { county, grassroots, peoples, plenary } from './elections.ts';

function faults(rule: RuleSet): string[] {
  return ruleSetSchema.safeParse(rule).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
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
    for (const rule of listPresets())
      expect(clausesToCheck(rule).filter(({ clause }) => clause.certainty !== 'M')).toEqual([]);
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
    [
      'asks for more than the whole',
      { ...grassroots, quorum: { ...grassroots.quorum, num: 6 } },
      'quorum: nobody can reach more than the whole',
    ],
    [
      'asks for more than all',
      { ...grassroots, majority: { ...grassroots.majority, num: 2 } },
      'majority: nobody can reach more than the whole',
    ],
    [
      'gives two votes one sign',
      { ...grassroots, marks: { ...grassroots.marks, approve: '×' } },
      'marks: one sign has two meanings',
    ],
    [
      'allows fewer candidates than it asks for',
      { ...plenary, margin: { ...plenary.margin, minExtra: 1 } },
      'margin: an upper bound goes with a number of persons below it',
    ],
    [
      'bounds a percentage by a number',
      { ...grassroots, margin: { ...grassroots.margin, maxExtra: 1 } },
      'margin: an upper bound goes with a number of persons below it',
    ],
    [
      'reduces seats with nobody’s approval',
      { ...grassroots, shortfall: { ...grassroots.shortfall, reduceApproval: ' ' } },
      'shortfall.reduceApproval: who approves fewer seats is missing',
    ],
    [
      'misses a sign that nobody asked for',
      { ...grassroots, writeIn: { ...grassroots.writeIn, sign: '' } },
      'writeIn.missingSign: no sign is asked for, so none can be missing',
    ],
  ])('that %s is refused', (_what, rule, fault) => {
    expect(faults(rule)).toEqual([fault]);
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

  it('cites several clauses together, each document and each article once, in the order met', () => {
    const [first, second] = ['《选举工作条例》', '《本次大会选举办法》'];
    const citations = [`${first}第十九条`, `${second}第八条`, `${first}第二十九条`, `${first}第十九条`];
    expect(citeTogether(citations)).toBe(`${first}第十九条、第二十九条；${second}第八条`);
    expect(citeTogether([])).toBe('');
  });
});

describe('a mark scheme', () => {
  it('makes a sound rule set with any preset and is known again by its signs', () => {
    for (const scheme of listSchemes()) {
      for (const rule of listPresets()) {
        const marked = withScheme(rule, scheme);
        expect(faults(marked)).toEqual([]);
        expect(draftScheme(marked)?.id).toBe(scheme.id);
      }
    }
  });

  it('keeps what a missing sign means, and where it asks for no sign none can be missing', () => {
    const missing = listSchemes().map((scheme) => withScheme(grassroots, scheme).writeIn.missingSign);
    expect(missing).toEqual(['abstain', 'counts', 'abstain', 'counts']);
  });

  it('of the presets is A, and signs of a congress’s own are none of them', () => {
    expect(draftScheme(grassroots)?.id).toBe('A');
    expect(draftScheme({ ...grassroots, marks: { ...grassroots.marks, approve: '●' } })).toBeNull();
  });
});
