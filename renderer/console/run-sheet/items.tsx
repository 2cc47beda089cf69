// The list of the run sheet: planned time, task, and how it really went.

import { lateWords, overWords } from '../../../core/run-sheet/schedule.ts';
import type { RunItemView } from '../../../core/run-sheet-views.ts';

const signs = { ahead: '○', now: '●', done: '✓' } as const;

export function ItemList({
  items,
  shown,
  show,
}: {
  readonly items: readonly RunItemView[];
  /** The item that is looked at. */
  readonly shown: string;
  readonly show: (itemId: string) => void;
}) {
  return (
    <ol className="run-items" aria-label="大会程序各项">
      {items.map((item) => (
        <li key={item.itemId}>
          <button
            type="button"
            className={`run-item ${item.state} ${item.itemId === shown ? 'shown' : ''}`}
            aria-current={item.state === 'now' ? 'step' : undefined}
            title={`${item.planned} 计划 ${item.minutes} 分　${item.responsible}`}
            onClick={() => show(item.itemId)}
          >
            <time>{item.planned}</time>
            <span className="sign">{signs[item.state]}</span>
            <span className="name">{item.title}</span>
            <span className={item.changed > 0 ? 'bad' : 'apart'}>{item.changed > 0 ? '数字有变' : apart(item)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** How long the item took, or how late it began: one of the two, the one that is new. */
function apart({ late, over, state }: RunItemView): string {
  return state === 'done' ? overWords(over) : lateWords(late);
}
