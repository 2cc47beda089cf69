// Who keys the sheets: an operator signs on with a PIN; whoever is not known yet is registered first.

import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Refusal } from '../../../core/result.ts';
import { RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { useSignedOn } from '../room/signed-on.tsx';

export function SignOn() {
  const { person: signedOn, signOn: show, signOff } = useSignedOn();
  const { value } = useAnswer('operators', {});
  const act = useAct();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (value === undefined) return null;
  if (signedOn !== null)
    return (
      <div className="sign-on">
        <span className="good">● {signedOn.name} 已签入</span>
        <Button size="small" onClick={signOff}>
          换人
        </Button>
      </div>
    );
  const known = value.operators.find(({ name }) => name === chosen);
  const names = [...value.operators.map(({ name }) => name), ...value.suggested];
  const signOn = async () => {
    if (chosen === undefined) return;
    if (known === undefined) {
      await act.run('registerOperator', { name: chosen, pin });
      return;
    }
    const refused = await show(known.operatorId, pin);
    setRefusal(refused);
    if (refused === null) setPin('');
  };
  return (
    <div className="sign-on">
      <Select
        aria-label="操作员"
        placeholder="操作员"
        showSearch
        style={{ width: 150 }}
        {...(chosen === undefined ? {} : { value: chosen })}
        onChange={(name: string) => setChosen(name)}
        options={names.map((name) => ({ value: name, label: name }))}
      />
      <Input.Password
        aria-label="口令"
        placeholder="口令（4 到 8 位数字）"
        inputMode="numeric"
        style={{ width: 180 }}
        value={pin}
        onChange={({ target }) => setPin(target.value.normalize('NFKC').replace(/\D/gu, '').slice(0, 8))}
        onPressEnter={() => void signOn()}
      />
      <Button disabled={chosen === undefined || pin.length < 4} onClick={() => void signOn()}>
        {known === undefined ? '登记操作员' : '签入'}
      </Button>
      <RefusalLine refusal={refusal ?? act.refusal} />
    </div>
  );
}
