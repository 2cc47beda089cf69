// 修改设定: every setting of the rules before the meeting passes them, with the text they make beside them.

import { App, Button, Drawer, Input, type RefSelectProps, Select } from 'antd';
import { type RefObject, useRef, useState } from 'react';
import {
  changeByHand,
  changedGroups,
  checkedBetween,
  customId,
  type Draft,
  readSetting,
  ruleOfDraft,
  settingFaults,
} from '../../../core/rules/draft.ts';
import { listPresets, presetById } from '../../../core/rules/presets.ts';
import type { RuleSet } from '../../../core/rules/rule-set.ts';
import { ruleText } from '../../../core/rules/rule-text.ts';
import { listSettings } from '../../../core/rules/settings.ts';
import { RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { Articles } from './articles.tsx';
import { Group, type GroupProps } from './group.tsx';

/** The drawer; closing it with changes not saved asks once. */
export function SettingsDrawer({
  rule,
  isOpen,
  close,
}: {
  readonly rule: RuleSet;
  readonly isOpen: boolean;
  readonly close: () => void;
}) {
  const { modal } = App.useApp();
  const [isChanged, setChanged] = useState(false);
  const first = useRef<RefSelectProps>(null);
  const leave = () => {
    setChanged(false);
    close();
  };
  const ask = () =>
    modal.confirm({
      title: '改动还没有保存，不要了吗？',
      okText: '不要改动',
      cancelText: '接着改',
      // Escape and Enter pressed in haste lose nothing.
      focusable: { autoFocusButton: 'cancel' },
      onOk: leave,
    });
  return (
    <Drawer
      title="修改选举办法的设定"
      // The hall's rail stays in sight.
      size="calc(100vw - 316px)"
      placement="left"
      open={isOpen}
      // The drawer takes the focus for itself when it opens; the hand begins at the first setting.
      afterOpenChange={(shown) => (shown ? first.current?.focus() : undefined)}
      onClose={isChanged ? ask : leave}
      destroyOnHidden
      classNames={{ body: 'settings-drawer' }}
    >
      <Editor before={rule} first={first} onChanged={setChanged} done={leave} />
    </Drawer>
  );
}

function Editor({
  before,
  first,
  onChanged,
  done,
}: {
  readonly before: RuleSet;
  readonly first: RefObject<RefSelectProps | null>;
  readonly onChanged: (isChanged: boolean) => void;
  readonly done: () => void;
}) {
  const [draft, setDraft] = useState<Draft>(before);
  // While a field is empty, the text stays as it was last complete.
  const [complete, setComplete] = useState(before);
  const contests = useContestSizes();
  const change = (next: Draft) => {
    setDraft(next);
    const rule = ruleOfDraft(next);
    if (rule !== null) setComplete(rule);
    onChanged(changeWords(before, next) !== '');
  };
  return (
    <>
      <div className="setting-list">
        <PresetField field={first} draft={draft} onDraft={change} />
        <Sections draft={draft} before={before} faults={settingFaults(draft)} onDraft={change} />
      </div>
      <section className="rule-preview" aria-label="选举办法文本">
        <h3>
          选举办法 <small>随设定变化，改动的句子标「改」</small>
        </h3>
        <div className="scroll">
          <Articles articles={ruleText(complete, contests)} before={ruleText(before, contests)} />
        </div>
      </section>
      <SaveLine before={before} draft={draft} done={done} />
    </>
  );
}

function useContestSizes() {
  const { value } = useAnswer('contests', {});
  return (value?.contests ?? []).map(({ title, seats, candidates }) => ({
    title,
    seats,
    candidates: candidates.length,
  }));
}

/** The sections one under another, and a press for each that goes there. */
function Sections(props: Omit<GroupProps, 'group'>) {
  const place = useRef<HTMLDivElement>(null);
  const sections = listSettings();
  const go = (index: number) => place.current?.querySelectorAll('section')[index]?.scrollIntoView();
  return (
    <>
      <div className="tabs">
        {sections.map(({ title, groups }, index) => (
          <button key={title} type="button" onClick={() => go(index)}>
            {title}
            <ToCheck count={groups.filter(({ clause }) => isToCheck(props.draft, clause)).length} />
          </button>
        ))}
      </div>
      <div className="scroll" ref={place}>
        {sections.map(({ title, groups }) => (
          <section key={title}>
            <h3>{title}</h3>
            {groups.map((group) => (
              <Group key={group.label} group={group} {...props} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

function isToCheck(draft: Draft, clause: string): boolean {
  return readSetting(draft, `${clause}.clause.certainty`) === 'M';
}

function ToCheck({ count }: { readonly count: number }) {
  return count === 0 ? null : <small className="to-check">请核对 {count}</small>;
}

/** The rules to start from: choosing one sets everything anew, changing anything makes it 自定. */
function PresetField({
  field,
  draft,
  onDraft,
}: {
  readonly field: RefObject<RefSelectProps | null>;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}) {
  const presets = listPresets().map(({ id, title, basis }) => ({ value: id, label: `${title}　《${basis}》` }));
  const choose = (id: string) => onDraft(presetById(id) ?? changeByHand(draft, 'title', String(draft['title'])));
  return (
    <label className="preset">
      <span>从哪一套规则开始</span>
      <Select
        aria-label="从哪一套规则开始"
        ref={field}
        className="grow"
        value={String(draft['id'])}
        onChange={choose}
        options={[...presets, { value: customId, label: '自定（逐项设定）' }]}
      />
    </label>
  );
}

/** What was changed, why, and the one press that keeps it. */
function SaveLine({
  before,
  draft,
  done,
}: {
  readonly before: RuleSet;
  readonly draft: Draft;
  readonly done: () => void;
}) {
  const [reason, setReason] = useState('');
  const act = useAct();
  const rule = ruleOfDraft(draft);
  const what = changeWords(before, draft);
  const why = whyNotSaved(what, rule, reason);
  const save = async () => {
    if (why === '' && rule !== null && (await act.run('changeRules', { ruleSet: rule, reason }))) done();
  };
  return (
    <footer className="save-line">
      <p>{what === '' ? '还没有改动' : what}</p>
      <RefusalLine refusal={act.refusal} />
      <div className="actions">
        <Input
          aria-label="修改设定的原因"
          className="grow"
          placeholder="修改的原因，写入会议日志和会议记录"
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) void save();
          }}
        />
        <span className="hint">{why}</span>
        <Button type="primary" disabled={why !== '' || act.busy} onClick={save}>
          保存设定
        </Button>
      </div>
    </footer>
  );
}

function changeWords(before: RuleSet, draft: Draft): string {
  const groups = changedGroups(before, draft);
  const checked = checkedBetween(before, draft);
  const parts = [
    groups.length === 0 ? '' : `已改：${groups.join('、')}`,
    checked === 0 ? '' : `新核对 ${checked} 条条款`,
  ];
  return parts.filter((part) => part !== '').join('；');
}

function whyNotSaved(what: string, rule: RuleSet | null, reason: string): string {
  if (what === '') return '改动后才能保存';
  if (rule === null) return '还有没填好的，见红字';
  return reason.trim().length < 2 ? '写明原因后才能保存' : '';
}
