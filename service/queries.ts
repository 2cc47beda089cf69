// Every query of the contract with its handler; one missing does not compile.

import type { QueryName } from '../core/contract.ts';
import type { QueryHandler } from './context.ts';
import { attendanceQueries } from './queries/attendance.ts';
import { contestQueries } from './queries/contests.ts';
import { countingQueries } from './queries/counting.ts';
import { readingQueries } from './queries/reading.ts';
import { runSheetQueries } from './queries/run-sheet.ts';
import { samplingQueries } from './queries/sampling.ts';
import { sessionQueries } from './queries/session.ts';
import { sheetQueries } from './queries/sheets.ts';

export type QueryHandlers = { readonly [Name in QueryName]: QueryHandler<Name> };

export const queryHandlers: QueryHandlers = {
  ...attendanceQueries,
  ...contestQueries,
  ...countingQueries,
  ...sessionQueries,
  ...sheetQueries,
  ...samplingQueries,
  ...readingQueries,
  ...runSheetQueries,
};
