// A rule set while it is being changed on the screen: read and written by path, possibly not yet complete.

import { listPresets, presetById } from './presets.ts';
import { type RuleSet, ruleSetSchema, ruleSetShape } from './rule-set.ts';
import { listSchemes, type MarkScheme } from './schemes.ts';
import type { SettingGroup } from './setting-kinds.ts';
import { listGroups } from './settings.ts';

type Json = string | number | boolean | null | readonly Json[] | Draft;

/** A rule set in work; an emptied number is '' until another is typed. */
export interface Draft {
  readonly [key: string]: Json;
}

/** The id of rules that are no preset's any more (自定). */
export const customId = 'custom';

function isPart(value: Json | undefined): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path; undefined where the part it belongs to is left out. */
export function readSetting(draft: Draft, path: string): Json | undefined {
  let at: Json | undefined = draft;
  for (const key of path.split('.')) at = isPart(at) ? at[key] : undefined;
  return at;
}

/** The draft with another value at a path; unchanged where there is no such place. */
export function writeSetting(draft: Draft, path: string, value: Json): Draft {
  const [key = '', ...rest] = path.split('.');
  const part = draft[key];
  if (part === undefined) return draft;
  if (rest.length === 0) return { ...draft, [key]: value };
  return isPart(part) ? { ...draft, [key]: writeSetting(part, rest.join('.'), value) } : draft;
}

/** A choice made by hand: from now on the rules are the congress's own (自定), under a title of their own. */
export function changeByHand(draft: Draft, path: string, value: Json): Draft {
  const changed = writeSetting(draft, path, value);
  const preset = presetById(String(draft['id']));
  const own: Draft = { ...changed, id: customId };
  return preset === null || own['title'] !== preset.title ? own : { ...own, title: `${preset.title}（自定）` };
}

/** A whole part put in or left out (预选): put in, it starts as the first preset that has it; unchanged where there is no such part. */
export function includePart(draft: Draft, path: string, isIn: boolean): Draft {
  const starts = listPresets().map((preset) => readSetting(preset, path));
  const start = isIn ? starts.find((part) => part !== null) : null;
  return start === undefined ? draft : changeByHand(draft, path, start);
}

/** The clause of a setting has been compared with the printed text, or not yet: no change of the rules themselves. */
export function markChecked(draft: Draft, setting: string, isChecked: boolean): Draft {
  return writeSetting(draft, `${setting}.clause.certainty`, isChecked ? 'V' : 'M');
}

/** The signs of a scheme; a name without its sign goes on as `before` had it, where the scheme asks for a sign. */
export function chooseScheme(draft: Draft, { marks, writeInSign }: MarkScheme, before: RuleSet): Draft {
  const usual = before.writeIn.sign === '' ? 'abstain' : before.writeIn.missingSign;
  const missing = writeInSign === '' ? 'counts' : usual;
  const isKept = writeInSign !== '' && readSetting(draft, 'writeIn.sign') !== '';
  const writes: readonly (readonly [string, string])[] = [
    ...Object.entries(marks).map(([key, value]) => [`marks.${key}`, value] as const),
    ['writeIn.sign', writeInSign],
    ...(isKept ? [] : [['writeIn.missingSign', missing] as const]),
  ];
  return writes.reduce((to, [path, value]) => changeByHand(to, path, value), draft);
}

/** The scheme whose signs stand in the draft, or null for signs of the congress's own. */
export function draftScheme(draft: Draft): MarkScheme | null {
  const fits = ({ marks }: MarkScheme) =>
    Object.entries(marks).every(([key, value]) => readSetting(draft, `marks.${key}`) === value);
  return listSchemes().find(fits) ?? null;
}

/** The rule set, once every setting has a value; it may still contradict itself. */
export function ruleOfDraft(draft: Draft): RuleSet | null {
  return ruleSetShape.safeParse(draft).data ?? null;
}

export interface SettingFault {
  readonly path: string;
  readonly words: string;
}

const unfitMargin = '最多不能少于至少；规定了百分比的，最多须为不限';
const outOfReach = '这个比例谁也达不到，请改小';
const contradictionWords: Readonly<Record<string, string>> = {
  quorum: outOfReach,
  majority: outOfReach,
  primary: outOfReach,
  adoption: outOfReach,
  marks: '两种意见用了同一个符号，请改开',
  margin: unfitMargin,
  officeMargin: unfitMargin,
  'shortfall.reduceApproval': '可以减少名额的，须写明由谁同意或者决定',
  'writeIn.missingSign': '另选不要求画符号，漏画只能「同样有效」',
};

/** What is not as it must be, setting by setting; empty when the rules can be saved. */
export function settingFaults(draft: Draft): readonly SettingFault[] {
  const issues = ruleSetSchema.safeParse(draft).error?.issues ?? [];
  const paths = new Set(issues.map(({ path }) => path.join('.')));
  return [...paths].map((path) => ({ path, words: contradictionWords[path] ?? unfitWords(path) }));
}

function unfitWords(path: string): string {
  const input = listGroups()
    .flatMap(({ settings }) => settings)
    .find((setting) => setting.path === path)?.input;
  if (input?.kind === 'number') return `请填 ${input.min} 到 ${input.max} 的整数`;
  if (input?.kind === 'several' || input?.kind === 'list') return '至少要有一项';
  return '不能空着';
}

/** Which groups of settings differ, by their names; a clause that was only checked does not count. */
export function changedGroups(before: Draft, after: Draft): readonly string[] {
  const differs = (path: string) =>
    JSON.stringify(readSetting(before, path)) !== JSON.stringify(readSetting(after, path));
  const changed = listGroups()
    .filter((group) => pathsOf(group).some(differs))
    .map(({ label }) => label.replace(/（.*）$/u, ''));
  // A new title follows from any other change, and is told only when it is the only one.
  return changed.length === 0 && differs('title') ? ['规则名称'] : changed;
}

function pathsOf({ clause, settings }: SettingGroup): readonly string[] {
  const own = settings.map(({ path }) => path).filter((path) => path !== 'id' && path !== 'title');
  return clause === '' ? own : [...own, `${clause}.clause.document`, `${clause}.clause.article`];
}

/** How many clauses were compared with the printed text between the two. */
export function checkedBetween(before: Draft, after: Draft): number {
  const isChecked = (draft: Draft, clause: string) => readSetting(draft, `${clause}.clause.certainty`) === 'V';
  return listGroups().filter(({ clause }) => !isChecked(before, clause) && isChecked(after, clause)).length;
}
