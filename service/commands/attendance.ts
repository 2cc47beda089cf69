// Acts about people in the hall: facts in, decision out.

import * as decide from '../../core/decide/attendance.ts';
import { decideCorrection } from '../../core/decide/correction.ts';
import * as decideOath from '../../core/decide/oath.ts';
import { decideLateAnswer, decideLatePledge } from '../../core/decide/oath-later.ts';
import { plainName } from '../../core/names/spacing.ts';
import type { Participant } from '../../core/people.ts';
import { parseRoster, type RosterPerson } from '../../core/roster/parse.ts';
import type { CommandHandlers } from '../commands.ts';
import { gatherLater, gatherOath, monthOf } from '../facts.ts';
import { gatherGates } from '../gates.ts';
import { readUpload } from '../import/upload.ts';
import { readPinyin } from '../names/pinyin.ts';

type Name =
  | 'importRoster'
  | 'correctParticipant'
  | 'checkIn'
  | 'withdrawCheckIn'
  | 'grantLeave'
  | 'withdrawLeave'
  | 'fixAttendance'
  | 'prepareOath'
  | 'markRollCall'
  | 'takeOath'
  | 'omitOath'
  | 'answerLate'
  | 'signLate'
  | 'countPledges';

export const attendanceCommands: Pick<CommandHandlers, Name> = {
  async importRoster(store, input) {
    const grid = await readUpload(input);
    if (!grid.ok) return () => grid;
    const preview = parseRoster(grid.value, input.answers, monthOf(store));
    const participants = preview.people.map(toParticipant);
    return () => {
      const { participants: before } = store.attendance.counts();
      const settledIn = store.attendance.rows().filter(({ state }) => state !== 'expected').length;
      const facts = { participants: before, settledIn, counted: store.attendance.fixing() !== null };
      return decide.decideImport(facts, preview, participants, input.reason);
    };
  },
  correctParticipant:
    (store, { participantId, reason, name, delegation, gender, post }) =>
    () => {
      const facts = {
        gates: gatherGates(store, null),
        rows: store.attendance.rows().map(({ participant }) => participant),
        officers: store.session.officers(),
      };
      const after = { name: plainName(name), delegation, gender, post };
      return decideCorrection(facts, participantId, after, readPinyin(after.name), reason);
    },
  checkIn: (store, input) => () => decide.decideCheckIn(store.attendance.row(input.participantId), input.cancelLeave),
  withdrawCheckIn: (store, input) => () =>
    decide.decideWithdrawal(store.attendance.row(input.participantId), input.reason),
  grantLeave: (store, input) => () =>
    decide.decideLeave(store.attendance.row(input.participantId), input.leave, input.reason),
  withdrawLeave: (store, input) => () =>
    decide.decideLeaveWithdrawal(store.attendance.row(input.participantId), input.reason),
  fixAttendance: (store, input) => () => {
    const facts = {
      ...store.attendance.counts(),
      gates: gatherGates(store, null),
      presentIds: store.attendance.presentIds(),
      last: store.attendance.fixing(),
    };
    return decide.decideFixing(facts, input.counted, input.reason);
  },
  prepareOath: (store, input) => () => decideOath.decideOathText(gatherOath(store), input.leader, input.phrases),
  markRollCall: (store, input) => () => decideOath.decideRollCall(gatherOath(store), input.answers),
  takeOath: (store) => () => decideOath.decideOath(gatherOath(store)),
  omitOath: (store, input) => () => decideOath.decideOathOmission(gatherOath(store), input.reason),
  answerLate: (store, input) => () => decideLateAnswer(gatherLater(store, input.participantId), input.participantId),
  signLate: (store, input) => () => decideLatePledge(gatherLater(store, input.participantId), input.participantId),
  countPledges: (store, input) => () =>
    decideOath.decidePledges(store.attendance.counts().entitled, input.signed, input.note),
};

function toParticipant({ row: _row, ...person }: RosterPerson, index: number): Participant {
  return { ...person, id: `p${index + 1}`, ...readPinyin(person.name) };
}
