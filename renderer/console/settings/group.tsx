// A group of settings that stand on one clause, with the clause and whether it was compared with the printed text.

import { Button, Checkbox, Input, Radio } from 'antd';
import { useState } from 'react';
import {
  changeByHand,
  chooseScheme,
  type Draft,
  draftScheme,
  includePart,
  markChecked,
  readSetting,
  type SettingFault,
} from '../../../core/rules/draft.ts';
import type { RuleSet } from '../../../core/rules/rule-set.ts';
import { listSchemes } from '../../../core/rules/schemes.ts';
import type { SettingGroup } from '../../../core/rules/setting-kinds.ts';
import { SettingField } from './inputs.tsx';

/** What a group of settings needs; the draft is the whole rule set in work. */
export interface GroupProps {
  readonly group: SettingGroup;
  readonly draft: Draft;
  /** The rules before the change. */
  readonly before: RuleSet;
  readonly faults: readonly SettingFault[];
  readonly onDraft: (draft: Draft) => void;
}

/** The settings of one clause side by side; what does not fit together is said under them. */
export function Group({ group, draft, before, faults, onDraft }: GroupProps) {
  const { label, clause, settings } = group;
  const isOwn = ({ path }: SettingFault) =>
    settings.some((setting) => setting.path === path) || (clause !== '' && path.split('.')[0] === clause);
  return (
    <fieldset className="setting-group">
      <legend>{label}</legend>
      {clause === 'marks' ? <Scheme draft={draft} before={before} onDraft={onDraft} /> : null}
      <div className="fields">
        {settings.map((setting) => (
          <SettingField
            key={setting.path}
            setting={setting}
            draft={draft}
            groupLabel={label}
            onChange={(path, value) => onDraft(changeByHand(draft, path, value))}
            onPart={(path, isIn) => onDraft(includePart(draft, path, isIn))}
          />
        ))}
      </div>
      {faults.filter(isOwn).map(({ path, words }) => (
        <p key={path} className="bad" role="alert">
          ✕ {words}
        </p>
      ))}
      {readSetting(draft, `${clause}.clause`) === undefined ? null : (
        <ClauseLine clause={clause} label={label} draft={draft} onDraft={onDraft} />
      )}
    </fieldset>
  );
}

/** The usual signs in one press; the signs below can still be typed one by one. */
function Scheme({ draft, before, onDraft }: Pick<GroupProps, 'draft' | 'before' | 'onDraft'>) {
  const words = ['approve', 'oppose', 'abstain'] as const;
  const schemes = listSchemes().map((scheme) => {
    const signs = words.map((word) => `${readSetting(draft, `words.${word}`)}${scheme.marks[word] || '不画'}`);
    return { value: scheme.id, label: `${scheme.id}　${signs.join(' ')}`, scheme };
  });
  const choose = (id: unknown) => {
    const scheme = schemes.find(({ value }) => value === id)?.scheme;
    if (scheme !== undefined) onDraft(chooseScheme(draft, scheme, before));
  };
  const chosen = draftScheme(draft)?.id ?? 'own';
  return (
    <Radio.Group
      aria-label="符号方案"
      className="schemes"
      value={chosen}
      onChange={({ target }) => choose(target.value)}
      options={[
        ...schemes.map(({ value, label }) => ({ value, label })),
        { value: 'own', label: '自定符号（在下面填写）', disabled: chosen !== 'own' },
      ]}
    />
  );
}

function ClauseLine({
  clause,
  label,
  draft,
  onDraft,
}: {
  readonly clause: string;
  readonly label: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}) {
  const [isEdited, setEdited] = useState(false);
  const read = (key: string) => String(readSetting(draft, `${clause}.clause.${key}`) ?? '');
  const write = (key: string, words: string) => onDraft(changeByHand(draft, `${clause}.clause.${key}`, words));
  const certainty = read('certainty');
  return (
    <div className="clause">
      {isEdited ? (
        <span className="inline">
          <Input
            aria-label={`${label} 依据的文件`}
            autoFocus
            value={read('document')}
            onChange={({ target }) => write('document', target.value)}
          />
          <Input
            aria-label={`${label} 条款`}
            className="article-setting"
            value={read('article')}
            onChange={({ target }) => write('article', target.value)}
          />
        </span>
      ) : (
        <span>
          依据：《{read('document')}》{read('article')}
        </span>
      )}
      <Button size="small" type="text" onClick={() => setEdited(!isEdited)} aria-label={`${label} 改条款`}>
        {isEdited ? '改好' : '改条款'}
      </Button>
      {certainty === 'M' ? <b className="to-check">请核对</b> : null}
      {certainty === 'V~' ? <span>见于转载</span> : null}
      <Checkbox
        aria-label={`${label} 已核对`}
        checked={certainty === 'V'}
        onChange={({ target }) => onDraft(markChecked(draft, clause, target.checked))}
      >
        已核对
      </Checkbox>
    </div>
  );
}
