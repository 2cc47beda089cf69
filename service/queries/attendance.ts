// Answers about the people in the hall.

import type { OathView } from '../../core/oath-views.ts';
import { gapOf, oathSentence, signsLater } from '../../core/oath-words.ts';
import { accept } from '../../core/result.ts';
import { parseRoster } from '../../core/roster/parse.ts';
import { checkQuorum } from '../../core/rules/quorum.ts';
import { quorumSentence } from '../../core/rules/wording.ts';
import type { AttendanceRow, AttendanceSummary, DelegationCount } from '../../core/views.ts';
import type { Store } from '../../db/open.ts';
import type { OathRecord } from '../../db/reads/attendance.ts';
import { gatherOath, monthOf } from '../facts.ts';
import { readUpload } from '../import/upload.ts';
import type { QueryHandlers } from '../queries.ts';

/** 应到 实到 请假 未到 with the number the rule needs. */
export function summarise(store: Store): AttendanceSummary {
  const counts = store.attendance.counts();
  return {
    entitled: counts.entitled,
    present: counts.present,
    onLeave: counts.onLeave,
    missing: counts.entitled - counts.present - counts.onLeave,
    attendees: counts.attendees,
    attendeesPresent: counts.attendeesPresent,
    needed: checkQuorum(store.session.session().ruleSet, counts).needed,
    fixed: store.attendance.fixing(),
  };
}

export const attendanceQueries: Pick<QueryHandlers, 'roster' | 'rosterPreview' | 'attendance' | 'oath'> = {
  roster({ store }) {
    const { rosterFile, rosterAt } = store.session.session();
    const participants = store.attendance.rows().map(({ participant }) => participant);
    return accept({ fileName: rosterFile, importedAt: rosterAt, participants });
  },
  async rosterPreview({ store }, input) {
    const grid = await readUpload(input);
    return grid.ok ? accept(parseRoster(grid.value, input.answers, monthOf(store))) : grid;
  },
  attendance({ store }) {
    const rows = store.attendance.rows();
    const { ruleSet } = store.session.session();
    const summary = summarise(store);
    return accept({
      rows,
      delegations: countByDelegation(rows),
      summary,
      quorum: checkQuorum(ruleSet, summary),
      quorumSentence: quorumSentence(ruleSet),
    });
  },
  oath({ store }) {
    const oath = store.attendance.oath();
    const { leader, phrases } = gatherOath(store);
    const fixed = store.attendance.fixing();
    const people = fixed?.met === true ? store.attendance.rollCall(fixed.fixing) : [];
    const count = (answer: string) => people.filter((person) => person.answer === answer).length;
    return accept({
      leader,
      phrases,
      takenAt: oath?.takenAt ?? null,
      omittedAt: oath?.omittedAt ?? null,
      omittedReason: oath?.omittedReason ?? null,
      delegations: [...Map.groupBy(people, ({ delegation }) => delegation)].map(([delegation, members]) => ({
        delegation,
        people: members.map(({ id, name, answer }) => ({ id, name, answer })),
      })),
      due: people.length,
      answered: count('answered'),
      silent: count('silent'),
      absent: count('absent'),
      ...missingOf(store, oath),
      pledges: oath?.pledges ?? null,
      pledgesDue: store.attendance.counts().entitled,
    });
  },
};

/** Those who did not answer, by the record of the oath, and what has become of each since. */
function missingOf(store: Store, oath: OathRecord | null): Pick<OathView, 'sentence' | 'missing'> {
  const taken = oath?.taken ?? null;
  if (taken === null) return { sentence: '', missing: [] };
  const rows = store.attendance.rows();
  const names = new Map(rows.map(({ participant: { id, name } }) => [id, name]));
  const { answered, signed } = store.attendance.later();
  return {
    sentence: oathSentence(taken, (id) => names.get(id) ?? id),
    missing: rows.flatMap(({ participant: { id, name, delegation }, state }) => {
      const gap = taken.missing === null ? null : gapOf(taken.missing, id);
      if (gap === null) return [];
      const later = {
        answeredAt: answered.get(id) ?? null,
        signsLater: signsLater(gap),
        signedAt: signed.get(id) ?? null,
      };
      return [{ id, name, delegation, gap, isPresent: state === 'present', ...later }];
    }),
  };
}

function countByDelegation(rows: readonly AttendanceRow[]): DelegationCount[] {
  const entitled = rows.filter(({ participant }) => participant.entitled);
  return [...Map.groupBy(entitled, ({ participant }) => participant.delegation)].map(([delegation, members]) => {
    const count = (state: AttendanceRow['state']) => members.filter((row) => row.state === state).length;
    const [present, onLeave] = [count('present'), count('onLeave')];
    return { delegation, entitled: members.length, present, onLeave, missing: members.length - present - onLeave };
  });
}
