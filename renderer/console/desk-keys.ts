// Which key of the desk was pressed, whatever the input method, the width of the sign or the side of the keyboard.

/** What a keydown tells; the part of a KeyboardEvent that the desk reads. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly shiftKey: boolean;
}

/** Signs, digits and named keys of the desk; `NumLockOff` is a digit of the pad that arrived as a key of movement. */
export type DeskKey = string;

const plainCodes: ReadonlyMap<string, DeskKey> = new Map(
  Object.entries({
    NumpadMultiply: '*',
    NumpadSubtract: '-',
    NumpadDivide: '/',
    NumpadAdd: '+',
    NumpadDecimal: '.',
    NumpadEnter: 'Enter',
    Enter: 'Enter',
    Backspace: 'Backspace',
    Escape: 'Escape',
    Delete: 'Delete',
    Minus: '-',
    Slash: '/',
    Period: '.',
  }),
);
const shiftedCodes: ReadonlyMap<string, DeskKey> = new Map(Object.entries({ Digit8: '*', Equal: '+', Slash: '?' }));

/** Signs that input methods write for those of the pad; full-width ones are folded by NFKC. */
const otherSigns: ReadonlyMap<string, DeskKey> = new Map(
  Object.entries({
    '。': '.',
    '·': '.',
    '、': '/',
    '÷': '/',
    '×': '*',
    '—': '-',
    '−': '-',
    '–': '-',
  }),
);

const named = new Set(['Enter', 'Backspace', 'Escape', 'Delete']);
const moving = /^(?:Home|End|Arrow\w+|Page\w+|Insert|Delete|Clear)$/u;

/** The key of the desk, or null for one that means nothing here (letters, Tab, function keys). */
export function readKey(press: KeyPress): DeskKey | null {
  const { key, code } = press;
  if (code.startsWith('Numpad') && moving.test(key)) return 'NumLockOff';
  // An input method at work hides the key; where it lies on the board is still told.
  if (press.isComposing || press.keyCode === 229 || key === 'Process' || key === 'Unidentified') return byCode(press);
  if (named.has(key)) return key;
  if ([...key].length !== 1) return null;
  const sign = otherSigns.get(key) ?? key.normalize('NFKC');
  return /^[\d*\-/+.?]$/u.test(sign) ? sign : null;
}

function byCode({ code, shiftKey }: KeyPress): DeskKey | null {
  const digit = /^(?:Numpad|Digit)(\d)$/u.exec(code)?.[1];
  const shifted = shiftKey ? shiftedCodes.get(code) : undefined;
  if (shifted !== undefined) return shifted;
  if (digit !== undefined) return shiftKey && code.startsWith('Digit') ? null : digit;
  return plainCodes.get(code) ?? null;
}
