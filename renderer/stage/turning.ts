// Turns the pages of a long list; the only clock on the stage.

import { useEffect, useState } from 'react';

const millisecondsPerPage = 8000;

/** The page to show, from 0; it begins again when a new picture (another sequence) comes. */
export function usePage(pages: number, sequence: number): number {
  const [shown, setShown] = useState({ sequence, page: 0 });
  if (shown.sequence !== sequence) {
    setShown({ sequence, page: 0 });
  }
  useEffect(() => {
    if (pages <= 1) {
      return undefined;
    }
    const turn = (): void => setShown(({ page }) => ({ sequence, page: (page + 1) % pages }));
    const timer = setInterval(turn, millisecondsPerPage);
    return () => clearInterval(timer);
  }, [pages, sequence]);
  return Math.min(shown.sequence === sequence ? shown.page : 0, Math.max(0, pages - 1));
}
