// An item of the run sheet as a form: when, what, who, what it waits for, what is shown, what is said.

import { Button, Input, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { type KeyboardEvent, useRef, useState } from 'react';
import { cueIds, cueNames } from '../../../core/cues.ts';
import { type GateId, gates } from '../../../core/gates.ts';
import { sceneNames } from '../../../core/records.ts';
import { type RunItemText, sceneKinds } from '../../../core/run-sheet/item.ts';
import type { RunItemView } from '../../../core/run-sheet-views.ts';
import { stepIds, stepTitles } from '../../../core/steps.ts';
import { RefusalLine, useAct } from '../desk.tsx';
import { plainTime } from './planning.tsx';

const empty: RunItemText = {
  ...{ title: '', planned: '', minutes: 5, responsible: '', script: '' },
  ...{ step: null, gates: [], scene: null, cue: null },
};

function textOf(item: RunItemView): RunItemText {
  const { title, planned, minutes, responsible, step, scene, cue, script } = item;
  return { title, planned, minutes, responsible, step, gates: [...item.gates], scene, cue, script };
}

const isGate = (name: string): name is GateId => Object.hasOwn(gates, name);
const gateOptions = Object.keys(gates)
  .filter(isGate)
  .map((value) => ({ value, label: gates[value].needs }));
const nothing = { value: '', label: '（无）' };

/** `item` null: a new one, at `position`. */
export function ItemEditor({
  item,
  position,
  figureNames,
  done,
}: {
  readonly item: RunItemView | null;
  readonly position: number;
  readonly figureNames: readonly string[];
  readonly done: () => void;
}) {
  const [draft, setDraft] = useState<RunItemText>(item === null ? empty : textOf(item));
  const [planned, setPlanned] = useState(draft.planned);
  const act = useAct();
  const set = (more: Partial<RunItemText>) => setDraft({ ...draft, ...more });
  const time = planned.trim() === '' ? '' : plainTime(planned);
  const isReady = draft.title.trim() !== '' && time !== null && !act.busy;
  const save = async () => {
    if (!isReady || time === null) return;
    const saved = { ...draft, title: draft.title.trim(), responsible: draft.responsible.trim(), planned: time };
    if (await act.run('saveRunItem', { itemId: item?.itemId ?? null, item: saved, position })) done();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) void save();
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) done();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole form, not of one field
    <div className="run-editor" onKeyDown={onKey}>
      <div className="run-fields">
        <Field label="任务" wide>
          <Input
            aria-label="任务"
            autoFocus
            maxLength={40}
            value={draft.title}
            onChange={({ target }) => set({ title: target.value })}
          />
        </Field>
        <Field label="计划时间">
          <Input
            aria-label="计划时间"
            placeholder="08:30"
            status={time === null ? 'error' : ''}
            value={planned}
            onChange={({ target }) => setPlanned(target.value)}
          />
        </Field>
        <Field label="用时（分）">
          <Input
            aria-label="用时"
            inputMode="numeric"
            value={draft.minutes}
            onChange={({ target }) => set({ minutes: minutesIn(target.value) })}
          />
        </Field>
        <Field label="责任人">
          <Input
            aria-label="责任人"
            maxLength={60}
            value={draft.responsible}
            onChange={({ target }) => set({ responsible: target.value })}
          />
        </Field>
        <Links draft={draft} set={set} />
        <Field label="往下之前须" wide>
          <Select
            aria-label="往下之前须"
            mode="multiple"
            value={draft.gates}
            onChange={(chosen) => set({ gates: chosen })}
            options={gateOptions}
          />
        </Field>
      </div>
      <ScriptField text={draft.script} onChange={(script) => set({ script })} figureNames={figureNames} />
      <div className="foot">
        <RefusalLine refusal={act.refusal} />
        <div className="actions">
          <Button type="primary" disabled={!isReady} onClick={save}>
            {item === null ? '加入这一项' : '保存这一项'}
          </Button>
          <Button onClick={done}>不改</Button>
          <span className="hint">
            <kbd>Ctrl＋Enter</kbd> 保存　<kbd>Esc</kbd> 不改
          </span>
        </div>
      </div>
    </div>
  );
}

function Links({ draft, set }: { readonly draft: RunItemText; readonly set: (more: Partial<RunItemText>) => void }) {
  return (
    <>
      <Field label="办理的步骤">
        <Select
          aria-label="办理的步骤"
          value={draft.step ?? ''}
          onChange={(chosen) => set({ step: stepIds.find((id) => id === chosen) ?? null })}
          options={[nothing, ...stepIds.map((value) => ({ value, label: stepTitles[value] }))]}
        />
      </Field>
      <Field label="会场画面">
        <Select
          aria-label="会场画面"
          value={draft.scene ?? ''}
          onChange={(chosen) => set({ scene: sceneKinds.find((kind) => kind === chosen) ?? null })}
          options={[nothing, ...sceneKinds.map((value) => ({ value, label: sceneNames[value] }))]}
        />
      </Field>
      <Field label="音乐">
        <Select
          aria-label="音乐"
          value={draft.cue ?? ''}
          onChange={(chosen) => set({ cue: cueIds.find((cue) => cue === chosen) ?? null })}
          options={[nothing, ...cueIds.map((value) => ({ value, label: cueNames[value] }))]}
        />
      </Field>
    </>
  );
}

/** The words, with every figure that can stand in them: chosen, it goes in where the cursor is. */
function ScriptField({
  text,
  onChange,
  figureNames,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly figureNames: readonly string[];
}) {
  const field = useRef<TextAreaRef>(null);
  const insert = (name: string) => {
    const area = field.current?.resizableTextArea?.textArea;
    const at = area?.selectionStart ?? text.length;
    const end = area?.selectionEnd ?? at;
    onChange(`${text.slice(0, at)}{${name}}${text.slice(end)}`);
    area?.focus();
  };
  return (
    <div className="run-writing">
      <Input.TextArea
        ref={field}
        aria-label="主持词正文"
        className="run-text"
        placeholder="一行一段；单独成行的（掌声）（稍停）（起立）是停顿；数字写成 {实到}。"
        maxLength={8000}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
      <p className="run-figures">
        <span>可用的数字：</span>
        {figureNames.map((name) => (
          <button key={name} type="button" className="link" tabIndex={-1} onClick={() => insert(name)}>
            {name}
          </button>
        ))}
      </p>
    </div>
  );
}

function Field({
  label,
  wide = false,
  children,
}: {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: React.ReactNode;
}) {
  return (
    <div className={wide ? 'wide' : ''}>
      <span>{label}</span>
      {children}
    </div>
  );
}

function minutesIn(typed: string): number {
  return Math.min(600, Number(typed.normalize('NFKC').replace(/\D/gu, '')));
}
