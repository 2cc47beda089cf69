// The script of one item in large type: what was said, what is said now, what comes.

import { useEffect, useRef } from 'react';
import { blank, type ScriptParagraph, type ScriptPart } from '../../../core/script/compose.ts';
import { keyed } from './keyed.ts';

/** `at`: the paragraph to be said now; null where nothing is read, as in an item that is only looked at. */
export function Script({
  paragraphs,
  at,
}: {
  readonly paragraphs: readonly ScriptParagraph[];
  readonly at: number | null;
}) {
  const now = useRef<HTMLParagraphElement>(null);
  // The paragraph at hand stays where the eye is, with what comes below it; the page itself never moves.
  useEffect(() => {
    const [line, pane] = [now.current, now.current?.closest('.run-script')];
    if (at === null || line === null || pane == null) return;
    const above = line.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += above - pane.clientHeight / 4;
  }, [at]);
  if (paragraphs.length === 0) return <p className="hint">这一项没有主持词。</p>;
  return keyed(paragraphs, ({ source, contestId }) => `${source} ${contestId}`).map(
    ({ key, one: paragraph, index }) => (
      <p
        key={key}
        ref={index === at ? now : null}
        className={`run-said ${paragraph.kind} ${placeOf(index, at)}`}
        aria-current={index === at ? 'true' : undefined}
      >
        {keyed(paragraph.parts, wordsOf).map(({ key: own, one }) => (
          <Part key={own} part={one} />
        ))}
      </p>
    ),
  );
}

const wordsOf = (part: ScriptPart) => (part.kind === 'figure' ? `{${part.name}}` : part.text);

function placeOf(index: number, at: number | null): string {
  if (at === null) return '';
  if (index === at) return 'now';
  return index < at ? 'before' : 'after';
}

/** A figure says what it is: unknown, not final, or other than it was read aloud. */
function Part({ part }: { readonly part: ScriptPart }) {
  if (part.kind === 'text') return part.text;
  const { name, text, settled, was } = part;
  const value = text ?? blank;
  if (was !== null)
    return (
      <mark className="figure changed" title={`已念“${was}”，现在是“${value}”`}>
        <s>{was}</s>→
        <b>
          <Words text={value} />
        </b>
      </mark>
    );
  if (text === null)
    return (
      <span className="figure unknown" title={`${name}：还没有数字`}>
        {name}
        {blank}
      </span>
    );
  return settled ? (
    <b className="figure">
      <Words text={text} />
    </b>
  ) : (
    <span className={text.length <= 10 ? 'figure open whole' : 'figure open'} title={`${name}：还没有核定，可能再变`}>
      <Words text={text} />
      <small>未定</small>
    </span>
  );
}

/** A list breaks between its names, never within one. */
function Words({ text }: { readonly text: string }) {
  const items = text.split(/(?<=[、；])/u);
  return keyed(items, (part) => part).map(({ key, one }) => (
    <span key={key} className={items.length > 1 && one.length <= 10 ? 'whole' : ''}>
      {one}
    </span>
  ));
}
