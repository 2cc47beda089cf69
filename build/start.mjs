// Starts the program: set-up, pages, then the host this machine can carry.
//
// Usage: npm start [-- [--browser] [--practice] [FILE.congress] …]; all but --browser goes to the host.

import { bundle, hostFile } from './bundle.mjs';
import { findElectron } from './electron.mjs';
import { node, root, run } from './run.mjs';
import { runMain, say } from './say.mjs';
import { setUp } from './setup.mjs';

await runMain(async () => {
  const args = process.argv.slice(2).filter((arg) => arg !== '--browser');
  await setUp('start');
  await bundle('pages');
  const electron = process.argv.includes('--browser')
    ? { program: null, chinese: '按要求不用', english: 'as asked' }
    : await findElectron();
  if (electron.program !== null) {
    await bundle('electron');
    return startElectron(electron.program, args);
  }
  say(
    `Electron 不可用(${electron.chinese}),程序改在浏览器中运行。`,
    `Electron is not used (${electron.english}); the program runs in the browser.`,
  );
  await bundle('host');
  return (await run(node, [hostFile, ...args], { foreground: true })).code;
});

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
async function startElectron(program, args) {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot) {
    say(
      '以 root 身份运行时 Electron 的沙箱不起作用;正式会议请用普通用户运行。',
      'Electron has no sandbox when run as root; use an ordinary user for a real congress.',
    );
  }
  return (await run(program, [...(isRoot ? ['--no-sandbox'] : []), root, ...args], { foreground: true })).code;
}
