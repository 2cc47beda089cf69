// A session file with everything that can be asked of it, statements prepared once.

import { type AttendanceReads, openAttendanceReads } from './reads/attendance.ts';
import { type ContestReads, openContestReads } from './reads/contests.ts';
import { type CountingReads, openCountingReads } from './reads/counting.ts';
import { openPaperReads, type PaperReads } from './reads/papers.ts';
import { openRunSheetReads, type RunSheetReads } from './reads/run-sheet.ts';
import { openSamplingReads, type SamplingReads } from './reads/sampling.ts';
import { openSessionReads, type SessionReads } from './reads/session.ts';
import { openSheetReads, type SheetReads } from './reads/sheets.ts';
import type { SessionFile } from './session-file.ts';

export interface Store {
  readonly file: SessionFile;
  readonly session: SessionReads;
  readonly attendance: AttendanceReads;
  readonly contests: ContestReads;
  readonly counting: CountingReads;
  readonly sheets: SheetReads;
  readonly sampling: SamplingReads;
  readonly runSheet: RunSheetReads;
  readonly papers: PaperReads;
}

/** Wraps an opened file; the reads see what has been committed, and inside a transaction what it has done so far. */
export function openStore(file: SessionFile): Store {
  return {
    file,
    session: openSessionReads(file.database, file.versions),
    attendance: openAttendanceReads(file.database, file.versions),
    contests: openContestReads(file.database, file.versions),
    counting: openCountingReads(file.database),
    sheets: openSheetReads(file.database),
    sampling: openSamplingReads(file.database),
    runSheet: openRunSheetReads(file.database),
    papers: openPaperReads(file.database),
  };
}
