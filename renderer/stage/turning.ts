// Turns the pages of a long list; the only clock on the stage.

import { useEffect, useState } from 'react';

const millisecondsPerPage = 8000;

/** Characters a hall reads in a second, with the chair reading aloud. */
const charactersPerSecond = 5;

/** How long a page stays that has one of these texts: long enough for the longest, never less than for a list. */
export function readingTime(texts: readonly string[]): number {
  const longest = Math.max(0, ...texts.map((text) => text.length));
  return Math.max(millisecondsPerPage, Math.ceil(longest / charactersPerSecond) * 1000);
}

/** The page to show, from 0; it begins again when a new picture (another sequence) comes. */
export function usePage(pages: number, sequence: number, stay = millisecondsPerPage): number {
  const [shown, setShown] = useState({ sequence, page: 0 });
  if (shown.sequence !== sequence) {
    setShown({ sequence, page: 0 });
  }
  useEffect(() => {
    if (pages <= 1) {
      return undefined;
    }
    const turn = (): void => setShown(({ page }) => ({ sequence, page: (page + 1) % pages }));
    const timer = setInterval(turn, stay);
    return () => clearInterval(timer);
  }, [pages, sequence, stay]);
  return Math.min(shown.sequence === sequence ? shown.page : 0, Math.max(0, pages - 1));
}
