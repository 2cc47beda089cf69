// One setting of the rules, as its kind wants to be filled in.

import { Checkbox, Input, Radio, Select } from 'antd';
import { type Draft, readSetting } from '../../../core/rules/draft.ts';
import { presetById } from '../../../core/rules/presets.ts';
import type { Setting, SettingInput } from '../../../core/rules/setting-kinds.ts';

/** What a setting can be given: a sign, a number, a choice, words, or nothing. */
export type SettingValue = string | number | boolean | null | readonly string[];

interface FieldProps<Kind extends SettingInput['kind'] = SettingInput['kind']> {
  readonly input: Extract<SettingInput, { readonly kind: Kind }>;
  /** Said with the field by a screen reader: 差额 至少多出（名）. */
  readonly name: string;
  readonly value: ReturnType<typeof readSetting>;
  readonly onChange: (value: SettingValue) => void;
}

/** The label of a setting and what it is filled in with. */
export function SettingField({
  setting,
  draft,
  groupLabel,
  onChange,
  onPart,
}: {
  readonly setting: Setting;
  readonly draft: Draft;
  readonly groupLabel: string;
  readonly onChange: (path: string, value: SettingValue) => void;
  readonly onPart: (path: string, isIn: boolean) => void;
}) {
  const { path, label, input } = setting;
  const value = readSetting(draft, path);
  // The parts of what is left out (预选) wait until it is put in.
  if (value === undefined) return null;
  const change = (next: SettingValue) => (input.kind === 'part' ? onPart(path, next === true) : onChange(path, next));
  return (
    <div className="setting">
      <span>{label}</span>
      <Field input={input} name={`${groupLabel} ${label}`} value={value} onChange={change} />
    </div>
  );
}

function Field({ input, name, value, onChange }: FieldProps) {
  switch (input.kind) {
    case 'choice':
      return <ChoiceField input={input} name={name} value={value} onChange={onChange} />;
    case 'part':
      return <PartField input={input} name={name} value={value} onChange={onChange} />;
    case 'several':
      return <SeveralField input={input} name={name} value={value} onChange={onChange} />;
    case 'number':
      return <NumberField input={input} name={name} value={value} onChange={onChange} />;
    case 'list':
      return <ListField input={input} name={name} value={value} onChange={onChange} />;
    case 'text':
    case 'sign':
      return <WordsField input={input} name={name} value={value} onChange={onChange} />;
    case 'fixed':
      return <b>{input.words}</b>;
    case 'identity':
      return <b>{presetById(String(value))?.title ?? '自定'}</b>;
  }
}

function ChoiceField({ input, name, value, onChange }: FieldProps<'choice'>) {
  return (
    <Radio.Group
      aria-label={name}
      value={value}
      options={input.choices.map(({ value: one, label }) => ({ value: one, label }))}
      onChange={({ target }) => onChange(input.choices.find((one) => one.value === target.value)?.value ?? null)}
    />
  );
}

function PartField({ input, name, value, onChange }: FieldProps<'part'>) {
  const options = [
    { value: false, label: input.without },
    { value: true, label: input.with },
  ];
  return (
    <Radio.Group
      aria-label={name}
      value={value !== null}
      options={options}
      onChange={({ target }) => onChange(target.value === true)}
    />
  );
}

function wordsOf(value: FieldProps['value']): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function SeveralField({ input, name, value, onChange }: FieldProps<'several'>) {
  const options = input.choices.map((one) => ({ value: String(one.value), label: one.label }));
  return <Checkbox.Group aria-label={name} value={wordsOf(value)} options={options} onChange={onChange} />;
}

function NumberField({ input, name, value, onChange }: FieldProps<'number'>) {
  const typed = (text: string) => text.normalize('NFKC').replace(/\D/gu, '').slice(0, 4);
  return (
    <span className="inline">
      {value === null ? null : (
        <Input
          aria-label={name}
          className="number-setting"
          inputMode="numeric"
          value={String(value)}
          onChange={({ target }) => onChange(typed(target.value) === '' ? '' : Number(typed(target.value)))}
        />
      )}
      {input.none === '' ? null : (
        <Checkbox
          aria-label={`${name} ${input.none}`}
          checked={value === null}
          onChange={({ target }) => onChange(target.checked ? null : 0)}
        >
          {input.none}
        </Checkbox>
      )}
    </span>
  );
}

function ListField({ name, value, onChange }: FieldProps<'list'>) {
  return (
    <Select
      aria-label={name}
      className="words-setting"
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={['、', '，', ',', ' ']}
      value={wordsOf(value)}
      onChange={onChange}
    />
  );
}

function WordsField({ input, name, value, onChange }: FieldProps<'text' | 'sign'>) {
  const isSign = input.kind === 'sign';
  return (
    <Input
      aria-label={name}
      className={isSign ? 'sign-setting' : 'words-setting'}
      maxLength={isSign ? 4 : 100}
      placeholder={isSign ? '空白，不画' : ''}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(isSign ? target.value.trim() : target.value)}
    />
  );
}
