// 十严禁: the text of every item beside the question whether it was compared with the document; unchecked texts stay in.

import { Button, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import type { DisciplineItem, DisciplineText } from '../../core/discipline.ts';
import { RefusalLine, useAct, useAnswer } from './desk.tsx';
import { TextField } from './fields.tsx';

/** The button under the preview, and the text it opens. */
export function DisciplineCheck({ sealed }: { readonly sealed: boolean }) {
  const { value } = useAnswer('discipline', {});
  const [isOpen, setOpen] = useState(false);
  if (value === undefined) return null;
  const unchecked = value.items.filter(({ checked }) => !checked).length;
  return (
    <div className="row">
      <Button size="small" disabled={sealed} onClick={() => setOpen(true)}>
        核对「十严禁」文本
      </Button>
      <span className={unchecked === 0 ? 'good' : 'bad'}>
        {unchecked === 0 ? '✓ 正文已全部核对' : `请核对：${unchecked} 条只显示标题`}
      </span>
      {isOpen && <Editor stored={value} close={() => setOpen(false)} />}
    </div>
  );
}

function Editor({ stored, close }: { readonly stored: DisciplineText; readonly close: () => void }) {
  const [text, setText] = useState(stored);
  const act = useAct();
  const put = (index: number, changed: Partial<DisciplineItem>) =>
    setText({ ...text, items: text.items.map((item, at) => (at === index ? { ...item, ...changed } : item)) });
  const save = async () => {
    if (await act.run('writeDiscipline', { ...text, items: [...text.items] })) close();
  };
  const checked = text.items.filter((item) => item.checked).length;
  return (
    <Modal
      open
      // Beside the hall's rail, which stays in sight over everything.
      width={790}
      style={{ top: 60, marginInline: '24px auto' }}
      title="核对「十严禁」文本"
      okText={`保存，显示 ${checked} 条正文`}
      cancelText="不保存"
      onOk={save}
      onCancel={close}
    >
      <p>请对照文件原文。没有勾选「已核对」的，会场只显示标题，不显示正文。</p>
      <div className="inline">
        <TextField label="版本" value={text.version} onChange={(version) => setText({ ...text, version })} />
        <TextField label="出处" value={text.source} onChange={(source) => setText({ ...text, source })} />
      </div>
      <ol className="discipline">
        {text.items.map((item, index) => (
          <Item key={numbers[index]} item={item} number={index + 1} onChange={(changed) => put(index, changed)} />
        ))}
      </ol>
      <RefusalLine refusal={act.refusal} />
    </Modal>
  );
}

/** Keys of the items, which have no other identity than their place. */
const numbers = Array.from({ length: 20 }, (_, index) => `第${index + 1}条`);

interface ItemProps {
  readonly item: DisciplineItem;
  readonly number: number;
  readonly onChange: (changed: Partial<DisciplineItem>) => void;
}

function Item({ item, number, onChange }: ItemProps) {
  return (
    <li>
      <Input
        aria-label={`第 ${number} 条标题`}
        maxLength={12}
        value={item.title}
        onChange={({ target }) => onChange({ title: target.value, checked: false })}
      />
      <Input.TextArea
        aria-label={`第 ${number} 条正文`}
        placeholder="正文未录入，会场只显示标题"
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={300}
        value={item.text}
        onChange={({ target }) => onChange({ text: target.value, checked: false })}
      />
      <Checkbox
        aria-label={`第 ${number} 条已核对`}
        checked={item.checked}
        disabled={item.text.trim() === ''}
        onChange={({ target }) => onChange({ checked: target.checked })}
      >
        {item.checked ? '已核对' : '请核对'}
      </Checkbox>
    </li>
  );
}
