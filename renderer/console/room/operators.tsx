// The chair's list of operators: who may key ballots, each with a short PIN; a PIN that is forgotten is replaced.

import { Button, Drawer, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { pinOf } from './sign-on.tsx';

/** A button and the list behind it; `isFirst` while nobody is registered. */
export function Operators({ isFirst, closed }: { readonly isFirst: boolean; readonly closed: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const { value } = useAnswer('operators', {});
  const first = useRef<InputRef>(null);
  const act = useAct();
  const [said, setSaid] = useState('');
  const register = async (name: string, pin: string, word: string) => {
    const isSaved = await act.run('registerOperator', { name, pin });
    setSaid(isSaved ? `✓ ${name} ${word}` : '');
    return isSaved;
  };
  const known = value?.operators ?? [];
  const count = known.length;
  // Who was registered leaves the list: the next one is at hand, unless the hand has gone on to a field by itself.
  useEffect(() => {
    if (count > 0 && !(document.activeElement instanceof HTMLInputElement)) first.current?.focus();
  }, [count]);
  const suggested = value?.suggested ?? [];
  return (
    <>
      <Button type={isFirst ? 'primary' : 'default'} autoFocus={isFirst} onClick={() => setOpen(true)}>
        {isFirst ? '登记操作员' : `操作员 ${known.length} 人…`}
      </Button>
      <Drawer
        title="操作员"
        size={620}
        placement="left"
        open={isOpen}
        onClose={() => setOpen(false)}
        // The hand goes on to sign somebody on, not back to the button.
        focusable={{ focusTriggerAfterClose: false }}
        afterOpenChange={(shown) => (shown ? first.current?.focus() : closed())}
        destroyOnHidden
      >
        <p className="hint">
          至少两人，差异另由第三人核定。口令 4 到 8 位数字，由本人输入，只为分清各人所录；忘记了，主持人另设一个。
        </p>
        <table className="list">
          <tbody>
            {suggested.map((name, index) => (
              <tr key={name}>
                <td className="name">{name}</td>
                <td>
                  <PinForm
                    label={`${name} 口令`}
                    button="登记"
                    field={index === 0 ? first : null}
                    submit={(pin) => register(name, pin, '已登记')}
                  />
                </td>
              </tr>
            ))}
            <tr>
              <td colSpan={2}>
                <OtherForm
                  field={suggested.length === 0 ? first : null}
                  submit={(name, pin) => register(name, pin, '已登记')}
                />
              </td>
            </tr>
            {known.map(({ operatorId, name }, index) => (
              <tr key={operatorId}>
                <td className="name">
                  <kbd>{index + 1}</kbd> {name}
                </td>
                <td>
                  <PinForm
                    label={`${name} 另设口令`}
                    button="另设口令"
                    field={null}
                    submit={(pin) => register(name, pin, '已另设口令')}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="good said">{act.refusal === null ? said : ''}</p>
        <RefusalLine refusal={act.refusal} />
      </Drawer>
    </>
  );
}

function PinForm({
  label,
  button,
  field,
  submit,
}: {
  readonly label: string;
  readonly button: string;
  readonly field: React.Ref<InputRef> | null;
  readonly submit: (pin: string) => Promise<boolean>;
}) {
  const [pin, setPin] = useState('');
  const isReady = pin.length >= 4;
  const send = async () => {
    if (isReady && (await submit(pin))) setPin('');
  };
  return (
    <span className="pin-line">
      <PinField label={label} field={field} pin={pin} onChange={setPin} onEnter={send} />
      <Button disabled={!isReady} onClick={send}>
        {button}
      </Button>
    </span>
  );
}

function OtherForm({
  field,
  submit,
}: {
  readonly field: React.Ref<InputRef> | null;
  readonly submit: (name: string, pin: string) => Promise<boolean>;
}) {
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const isReady = pin.length >= 4 && name.trim() !== '';
  const send = async () => {
    if (!isReady || !(await submit(name.trim(), pin))) return;
    setName('');
    setPin('');
  };
  return (
    <span className="pin-line">
      <Input
        ref={field}
        aria-label="其他操作员姓名"
        placeholder="其他人的姓名"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <PinField label="其他操作员口令" field={null} pin={pin} onChange={setPin} onEnter={send} />
      <Button disabled={!isReady} onClick={send}>
        登记
      </Button>
    </span>
  );
}

function PinField({
  label,
  field,
  pin,
  onChange,
  onEnter,
}: {
  readonly label: string;
  readonly field: React.Ref<InputRef> | null;
  readonly pin: string;
  readonly onChange: (pin: string) => void;
  readonly onEnter: () => void;
}) {
  return (
    <Input
      ref={field}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      className="pin"
      aria-label={label}
      placeholder="口令"
      value={pin}
      onChange={({ target }) => onChange(pinOf(target.value))}
      onPressEnter={onEnter}
    />
  );
}
