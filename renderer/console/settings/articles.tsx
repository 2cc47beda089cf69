// The text of the 选举办法 as it reads; beside the settings, with what they have changed marked.

import { useEffect, useRef } from 'react';
import type { RuleArticle } from '../../../core/rules/rule-text.ts';

/** Numbered articles. With `before`, a paragraph that did not stand there is marked, and the newest one brought into sight. */
export function Articles({
  articles,
  before,
}: {
  readonly articles: readonly RuleArticle[];
  readonly before?: readonly RuleArticle[];
}) {
  const place = useRef<HTMLDivElement>(null);
  const known = before === undefined ? null : new Set(paragraphsOf(before));
  useShowNewest(place, paragraphsOf(articles));
  return (
    <div className="text" ref={place}>
      {articles.map(({ heading, paragraphs }) => (
        <div key={heading}>
          <b>{heading}</b>
          {paragraphs.map((paragraph) => {
            const isChanged = known?.has(paragraph) === false;
            return (
              <p key={paragraph} className={isChanged ? 'changed' : undefined}>
                {paragraph}
                {isChanged ? <small>改</small> : null}
              </p>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function paragraphsOf(articles: readonly RuleArticle[]): readonly string[] {
  return articles.flatMap(({ paragraphs }) => paragraphs);
}

/** The eye should not have to look for the sentence that the last choice has changed. */
function useShowNewest(place: { readonly current: HTMLDivElement | null }, paragraphs: readonly string[]): void {
  const last = useRef(paragraphs);
  useEffect(() => {
    const known = new Set(last.current);
    const newest = paragraphs.findIndex((paragraph) => !known.has(paragraph));
    last.current = paragraphs;
    if (newest >= 0) place.current?.querySelectorAll('p')[newest]?.scrollIntoView({ block: 'nearest' });
  });
}
