// What the host itself says to the person at the console: a refusal in its sentence, a fault with its number.

import { type BrowserWindow, dialog } from 'electron';
import { type LogFault, noteFault } from '../service/desk.ts';

export interface Notices {
  /** Shows a plain sentence over the console, once the console is to be seen; returns at once. */
  readonly say: (sentence: string) => void;
  /** Logs a fault and shows its number, unless a fault is being shown already. Never throws. */
  readonly reportFault: (error: unknown) => void;
}

const title = '党代会会场控制台';

/** Notices belong to the console's window, so that none of them ever lies over the hall. */
export function makeNotices(consoleWindow: () => BrowserWindow | null, logFault: LogFault): Notices {
  let isFaultShown = false;
  const show = async (type: 'warning' | 'error', message: string, detail: string): Promise<void> => {
    const parent = consoleWindow();
    // Blocks, but can be seen before there is any window.
    if (parent === null) dialog.showErrorBox(message, detail);
    // Not the blocking kind: the hall goes on while the notice waits.
    else await dialog.showMessageBox(parent, { type, title, message, detail, buttons: ['知道了'], noLink: true });
  };
  return {
    say(sentence) {
      const parent = consoleWindow();
      // Shown earlier, it would lie under the console.
      if (parent?.isVisible() === false) parent.once('show', () => this.say(sentence));
      else show('warning', '没有打开文件', sentence).catch((error: unknown) => noteFault(error, logFault));
    },
    reportFault(error) {
      const reference = noteFault(error, logFault);
      // A fault that comes with every tick of a clock must not bury the console under dialogs.
      if (isFaultShown) return;
      isFaultShown = true;
      const detail = `已登记的内容都在。请重试；仍不行，请记下编号 ${reference}，重新打开程序。`;
      show('error', '程序出了故障', detail)
        .catch((failure: unknown) => noteFault(failure, logFault))
        .finally(() => {
          isFaultShown = false;
        });
    },
  };
}
