// The keys of the desk: a line on the screen, and the whole grammar as a sheet that can be printed.

import { Button } from 'antd';
import { memo, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { CountingView } from '../../core/counting-views.ts';
import { keepKeys } from './desk-line.tsx';
import { grammar } from './desk-words.ts';

/** The short grammar, always in sight. */
export const KeyHelp = memo(function KeyHelp({
  words,
  openSheet,
}: {
  readonly words: CountingView['ruleSet']['words'];
  readonly openSheet: () => void;
}) {
  return (
    <p className="keys">
      {grammar(words).map(({ keys, short }) =>
        short === undefined ? null : (
          <span key={keys}>
            <kbd>{keys}</kbd> {short}
          </span>
        ),
      )}
      <button type="button" className="link" tabIndex={-1} onMouseDown={keepKeys} onClick={openSheet}>
        <kbd>F1</kbd> 按键表
      </button>
    </p>
  );
});

/** Everything the pad can do, in the words of this rule; F1 or Esc closes it. */
export function KeySheet({ view, close }: { readonly view: CountingView; readonly close: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [close]);
  return createPortal(
    <div className="key-sheet" role="dialog" aria-label="按键表">
      <section>
        <h2>录票按键表　{view.shortTitle}</h2>
        <p>
          一只手在小键盘上，眼睛看票。每张票先都是{view.ruleSet.words.approve}，只打不一样的。票上的符号：
          {view.legend.map(({ sign, meaning }) => `${sign} ${meaning}`).join('，')}。
        </p>
        <table>
          <tbody>
            {grammar(view.ruleSet.words).map(({ keys, means }) => (
              <tr key={keys}>
                <td>
                  {keys.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </td>
                <td>{means}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          听声音不用抬头：一声短高音是存好了；两声往下是无效票，等第二次
          Enter；两声低音是这个键没有收，请看屏幕；三声往上是请看屏幕（录满，或连存多张）。 两次 Enter 隔不到 0.15
          秒只算一次。没有存的票，离开这一页就不留。
        </p>
        <p className="actions">
          <Button ref={button} onClick={close}>
            关闭 F1
          </Button>
          <Button type="primary" onClick={() => window.print()}>
            打印按键表
          </Button>
        </p>
      </section>
    </div>,
    document.body,
  );
}
