// What a setting of the rules can be, and how the list of them is written.

/** One thing to choose: its value in the rule set and its words. */
export interface Choice {
  readonly value: string | boolean;
  readonly label: string;
}

export type SettingInput =
  /** Exactly one of them. */
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  /** One of them or more. */
  | { readonly kind: 'several'; readonly choices: readonly Choice[] }
  /** A whole number; `none` is what its absence is called, '' where it must be there. */
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly none: string }
  | { readonly kind: 'text' }
  /** Words one after another. */
  | { readonly kind: 'list' }
  /** A sign on the paper; empty for a blank space. */
  | { readonly kind: 'sign' }
  /** A part of the rules that can be left out as a whole. */
  | { readonly kind: 'part'; readonly without: string; readonly with: string }
  /** The law leaves no choice. */
  | { readonly kind: 'fixed'; readonly words: string }
  /** Whose rules these are: a preset, or the congress's own. */
  | { readonly kind: 'identity' };

export interface Setting {
  /** Keys from the rule set down to the value: marks.approve. */
  readonly path: string;
  readonly label: string;
  readonly input: SettingInput;
}

export interface SettingGroup {
  readonly label: string;
  /** The setting of the rule set whose clause these stand on; '' where no clause says it. */
  readonly clause: string;
  readonly settings: readonly Setting[];
}

export interface SettingSection {
  readonly title: string;
  readonly groups: readonly SettingGroup[];
}

export function choice(
  path: string,
  label: string,
  ...choices: readonly (readonly [string | boolean, string])[]
): Setting {
  return {
    path,
    label,
    input: { kind: 'choice', choices: choices.map(([value, words]) => ({ value, label: words })) },
  };
}

export function number(path: string, label: string, min: number, max: number, none = ''): Setting {
  return { path, label, input: { kind: 'number', min, max, none } };
}

export function text(path: string, label: string): Setting {
  return { path, label, input: { kind: 'text' } };
}

export function sign(path: string, label: string): Setting {
  return { path, label, input: { kind: 'sign' } };
}

export function fixed(path: string, label: string, words: string): Setting {
  return { path, label, input: { kind: 'fixed', words } };
}

export const entitled = ['entitled', '应到会有选举权人数'] as const;
export const all = ['all', '全体人数'] as const;
export const anyBase = [['present', '实到会有选举权人数'], entitled, all] as const;

/** A share in the order it is read: of whom, more than or at least, how many parts of how many. */
export function share(setting: string, bases: readonly (readonly [string, string])[], least = 1): readonly Setting[] {
  return [
    choice(`${setting}.of`, '以谁为基数', ...bases),
    choice(`${setting}.comparison`, '比较', ['>', '超过'], ['>=', '不少于']),
    number(`${setting}.den`, '分母', 1, 1000),
    number(`${setting}.num`, '分子', least, 1000),
  ];
}

export function group(clause: string, label: string, ...settings: readonly Setting[]): SettingGroup {
  return { clause, label, settings };
}
