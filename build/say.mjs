// Tells the person at the terminal what is happening, one plain line per step.

import { StepError } from './run.mjs';

/**
 * @param {string} chinese
 * @param {string} english
 */
export function say(chinese, english) {
  console.log(`${chinese} ${english}`);
}

/**
 * Runs a script's main function; a step that failed ends in its sentence, not in a stack.
 * @param {() => Promise<number>} main Returns the exit code.
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
