// Every command of the contract with its handler; one missing does not compile.

import type { CommandName } from '../core/contract.ts';
import { attendanceCommands } from './commands/attendance.ts';
import { bundleCommands } from './commands/bundles.ts';
import { contestCommands } from './commands/contests.ts';
import { countingCommands } from './commands/counting.ts';
import { paperCommands } from './commands/papers.ts';
import { roundCommands } from './commands/rounds.ts';
import { runSheetCommands } from './commands/run-sheet.ts';
import { samplingCommands } from './commands/sampling.ts';
import { sheetCommands } from './commands/sheets.ts';
import type { CommandHandler } from './context.ts';

export type CommandHandlers = { readonly [Name in CommandName]: CommandHandler<Name> };

export const commandHandlers: CommandHandlers = {
  ...attendanceCommands,
  ...contestCommands,
  ...countingCommands,
  ...bundleCommands,
  ...roundCommands,
  ...sheetCommands,
  ...samplingCommands,
  ...runSheetCommands,
  ...paperCommands,
};
