// Signing on: the number or name of an operator, Enter, the PIN, Enter.

import { Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { OperatorsView } from '../../../core/counting-views.ts';
import type { Refusal } from '../../../core/result.ts';
import { RefusalLine } from '../desk.tsx';
import { useSignedOn } from './signed-on.tsx';

type Operators = OperatorsView['operators'];

export function SignOn({ operators, field }: { readonly operators: Operators; readonly field: React.Ref<InputRef> }) {
  const { signOn } = useSignedOn();
  const [who, setWho] = useState('');
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [unknown, setUnknown] = useState('');
  const pinField = useRef<InputRef>(null);
  const chosen = findOperator(operators, who);
  const submit = async () => {
    if (chosen === null || pin.length < 4) return;
    setRefusal(await signOn(chosen.operatorId, pin));
    setPin('');
  };
  return (
    <div className="sign-on">
      <ol className="operators">
        {operators.map((operator, index) => (
          <li key={operator.operatorId} className={operator === chosen ? 'chosen' : ''}>
            <button
              type="button"
              onClick={() => {
                setWho(String(index + 1));
                pinField.current?.focus();
              }}
            >
              <kbd>{index + 1}</kbd> {operator.name}
            </button>
          </li>
        ))}
      </ol>
      <div className="inline">
        <label className="text-field">
          <span>操作员（序号或姓名，回车）</span>
          <Input
            ref={field}
            size="large"
            autoFocus
            aria-label="签入操作员"
            value={who}
            onChange={({ target }) => setWho(target.value)}
            onPressEnter={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (chosen !== null) pinField.current?.focus();
              setUnknown(chosen === null ? who.trim() : '');
            }}
          />
        </label>
        <label className="text-field">
          <span>{chosen === null ? '口令' : `${chosen.name} 的口令，回车签入`}</span>
          <Input
            ref={pinField}
            size="large"
            type="password"
            inputMode="numeric"
            autoComplete="off"
            aria-label="签入口令"
            value={pin}
            onChange={({ target }) => setPin(pinOf(target.value))}
            onPressEnter={submit}
          />
        </label>
      </div>
      {unknown === '' || chosen !== null ? (
        <RefusalLine refusal={refusal} />
      ) : (
        <p className="bad" role="alert">
          没有登记「{unknown}」，或不止一人。请按左边的序号键入；没有登记的，请主持人先登记。
        </p>
      )}
    </div>
  );
}

/** By number in the list, else by the only name that begins so. */
function findOperator(operators: Operators, who: string): Operators[number] | null {
  const wanted = who.normalize('NFKC').trim();
  if (wanted === '') return null;
  if (/^\d+$/u.test(wanted)) return operators[Number(wanted) - 1] ?? null;
  const found = operators.filter(({ name }) => name.startsWith(wanted));
  return found.find(({ name }) => name === wanted) ?? (found.length === 1 ? (found[0] ?? null) : null);
}

/** Digits only, at most eight; full-width digits count. */
export function pinOf(typed: string): string {
  return typed.normalize('NFKC').replace(/\D/gu, '').slice(0, 8);
}
