// What a projected page does besides its picture: full screen, no cursor, no menu, a display that stays awake.

const cursorRest = 1000;
const wakeRest = 1000;

/** Prepares a page for the projector; called once, for the life of the page. */
export function prepareScreen(page: Document): void {
  page.addEventListener('contextmenu', (event) => event.preventDefault());
  page.addEventListener('dblclick', () => toggleFullScreen(page));
  page.addEventListener('keydown', (event) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
    if (isPlain && (event.key.toLowerCase() === 'f' || event.key === 'Enter')) {
      toggleFullScreen(page);
    }
  });
  hideCursor(page);
  keepAwake(page);
}

function toggleFullScreen(page: Document): void {
  const change = page.fullscreenElement === null ? page.documentElement.requestFullscreen() : page.exitFullscreen();
  change.catch(report);
}

function hideCursor(page: Document): void {
  const hide = (): void => page.documentElement.classList.add('restingCursor');
  let timer = setTimeout(hide, cursorRest);
  page.addEventListener('mousemove', () => {
    page.documentElement.classList.remove('restingCursor');
    clearTimeout(timer);
    timer = setTimeout(hide, cursorRest);
  });
}

/** A wake lock ends when the page is hidden, or when the system takes it back: it is asked for again, at rest. */
function keepAwake(page: Document): void {
  if (!('wakeLock' in navigator)) {
    return;
  }
  let isHeld = false;
  const ask = (): void => {
    if (isHeld || page.visibilityState !== 'visible') {
      return;
    }
    isHeld = true;
    const lose = (): void => {
      isHeld = false;
    };
    navigator.wakeLock
      .request('screen')
      .then((lock) =>
        lock.addEventListener('release', () => {
          lose();
          setTimeout(ask, wakeRest);
        }),
      )
      .catch((reason: unknown) => {
        lose();
        report(reason);
      });
  };
  page.addEventListener('visibilitychange', ask);
  ask();
}

/** The hall never sees an error: what the browser refused stays on the page, for whoever looks for it. */
function report(reason: unknown): void {
  document.documentElement.dataset['refused'] = String(reason);
}
