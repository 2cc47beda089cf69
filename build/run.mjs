// Starts other programs and waits for them.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** Node 24 as the project carries it; the system's own Node may be older. */
export const node = path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** A step that could not be done; its message is the sentence the reader sees. */
export class StepError extends Error {}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] Added to the present environment.
 * @property {boolean} [quiet] Keep the program's words instead of showing them.
 * @property {number} [limit] Milliseconds after which the program is stopped.
 * @property {boolean} [foreground] The program owns the keyboard, and every signal is passed on to it.
 */

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ readonly code: number, readonly words: string }>} The exit code (128 or more: stopped by a
 *   signal, 127: not found) and what the program said, when it ran quietly.
 */
export function run(command, args, options = {}) {
  const quiet = options.quiet ?? false;
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...pathEnvironment(), ...options.env },
    stdio: [options.foreground ? 'inherit' : 'ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    timeout: options.limit,
    killSignal: 'SIGKILL',
  });
  let words = '';
  const hear = (/** @type {Buffer} */ chunk) => {
    words += chunk.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const letGo = options.foreground ? passSignals(child) : () => undefined;
  return new Promise((resolve) => {
    child.once('error', (error) => {
      letGo();
      resolve({ code: 127, words: `${words}${error.message}` });
    });
    child.once('close', (code) => {
      letGo();
      resolve({ code: code ?? 128, words });
    });
  });
}

/**
 * Runs npm: the one that started us where there is one, so that its version and settings stay the same.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const script = process.env['npm_execpath'];
  if (script !== undefined && /npm-cli\.[cm]?js$/.test(script) && existsSync(script)) {
    return run(process.execPath, [script, ...args], options);
  }
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : run('npm', args, options);
}

/**
 * Runs a tool of node_modules with Node 24.
 * @param {string} script Its path inside node_modules.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runTool(script, args, options) {
  return run(node, [path.join(root, 'node_modules', script), ...args], options);
}

/** The project's own programs come first, so that a script asking for `node` gets Node 24. */
function pathEnvironment() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { [name]: [path.join(root, 'node_modules', '.bin'), process.env[name] ?? ''].join(path.delimiter) };
}

/**
 * Ctrl-C reaches the child by itself; we only have to outlive it. Other signals are passed on.
 * @param {import('node:child_process').ChildProcess} child
 */
function passSignals(child) {
  const wait = () => undefined;
  const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGINT', wait);
  process.on('SIGTERM', pass);
  process.on('SIGHUP', pass);
  return () => {
    process.off('SIGINT', wait);
    process.off('SIGTERM', pass);
    process.off('SIGHUP', pass);
  };
}
