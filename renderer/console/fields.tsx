// Small parts that several steps use: a number to type, a reason to give, figures side by side.

import { Input, type InputRef } from 'antd';
import type { ReactNode, Ref } from 'react';

interface CountFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
}

/** A whole number typed by hand; full-width digits count as digits, anything else is not taken. */
export function CountField({ label, value, onChange, autoFocus = false, onEnter }: CountFieldProps) {
  return (
    <label className="count-field">
      <span>{label}</span>
      <Input
        size="large"
        inputMode="numeric"
        aria-label={label}
        autoFocus={autoFocus}
        value={value}
        onChange={({ target }) => onChange(target.value.normalize('NFKC').replace(/\D/gu, '').slice(0, 6))}
        onPressEnter={() => onEnter?.()}
      />
    </label>
  );
}

/** A line of text with its label. */
export function TextField({
  ref,
  label,
  value,
  onChange,
  placeholder = '',
  onEnter,
}: {
  readonly ref?: Ref<InputRef>;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly onEnter?: () => unknown;
}) {
  return (
    <label className="text-field">
      <span>{label}</span>
      <Input
        ref={ref ?? null}
        size="large"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onPressEnter={({ nativeEvent }) => {
          if (!nativeEvent.isComposing) onEnter?.();
        }}
      />
    </label>
  );
}

/** Figures with their names, the one that matters first. */
export function Figures({ items }: { readonly items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="figures">
      {items.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Why something is done again or otherwise: one line, kept in the journal; Enter takes it. */
export function ReasonInput({
  ref,
  label,
  placeholder,
  value,
  onChange,
  onEnter,
}: {
  readonly ref?: Ref<InputRef>;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => unknown;
}) {
  return (
    <Input
      ref={ref ?? null}
      aria-label={label}
      placeholder={placeholder}
      maxLength={200}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) onEnter();
      }}
    />
  );
}
