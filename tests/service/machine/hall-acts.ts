// Acts before the vote: roster and check-in, the count of the hall, oath, rules, officers, motions.

import { presetById } from '../../../core/rules/presets.ts';
import { changesNothing, type Dice, first, hands, handsRefused, type Maker, sumOf, when } from './act.ts';
import { type Congress, delegates, firstShut, others, presentVoters, shut, voters } from './congress.ts';
import { people } from './counting.ts';

const lines = [
  '序号,代表团,姓名,性别,选举权,类别',
  ...delegates.map((name, index) => `${index + 1},第${index < 3 ? '一' : '二'}代表团,${name},男,有,正式代表`),
  '7,第二代表团,段明,男,无,正式代表',
  '8,,章立,男,无,列席人员',
];
const roster = {
  fileName: '名册.csv',
  contentBase64: Buffer.from(`${lines.join('\n')}\n`).toString('base64'),
  sheet: null,
  answers: {},
};

const grassroots = presetById('party-grassroots-congress-2020');
const inSession = (c: Congress) => firstShut(c, ['inSession'], null);
const voteUnderWay = (c: Congress) => firstShut(c, ['noVoteUnderWay'], null);

const importRoster: Maker = (c, dice) => {
  const reason = dice.rightOr('名册有误', null);
  const isInUse = [...c.hall.values()].some((state) => state !== 'expected');
  return {
    call: 'importRoster',
    input: { ...roster, reason },
    refusal: first(
      when(isInUse, 'rosterInUse'),
      when(c.fixed !== null, 'rosterCounted'),
      when(c.roster && reason === null, 'reasonMissing'),
    ),
    apply() {
      c.roster = true;
      c.hall = new Map([...voters, ...others].map((id) => [id, 'expected']));
    },
  };
};

/** Someone of the roster in that state; of a wild act anybody. */
function person(c: Congress, dice: Dice, ...states: readonly string[]): string {
  const ids = [...c.hall].filter(([, state]) => states.includes(state)).map(([id]) => id);
  const found = dice.rightOr(dice.among(ids), dice.among([...voters, ...others]), 'p99');
  return found ?? 'p1';
}

/** An act on one person behind the gate of the check-in: nobody stands in a roster that was not imported. */
function personal(c: Congress, id: string, call: string, input: object, refusal: string | null): ReturnType<Maker> {
  const isUnknown = shut(c, 'checkIn') !== null || !c.hall.has(id);
  return {
    call,
    input: { participantId: id, ...input },
    refusal: isUnknown ? 'notInRoster' : refusal,
    apply: changesNothing,
  };
}

const checkIn: Maker = (c, dice) => {
  const id = person(c, dice, 'expected');
  const state = c.hall.get(id);
  const cancelLeave = dice.below(2) === 0;
  const refusal = first(
    when(state === 'present', 'alreadyCheckedIn'),
    when(state === 'onLeave' && !cancelLeave, 'onLeave'),
  );
  return { ...personal(c, id, 'checkIn', { cancelLeave }, refusal), apply: () => c.hall.set(id, 'present') };
};

const withdrawCheckIn: Maker = (c, dice) => {
  const id = person(c, dice, 'present');
  const refusal = when(c.hall.get(id) !== 'present', 'notCheckedIn');
  return {
    ...personal(c, id, 'withdrawCheckIn', { reason: '误点' }, refusal),
    apply: () => c.hall.set(id, 'expected'),
  };
};

const grantLeave: Maker = (c, dice) => {
  const id = person(c, dice, 'expected');
  const refusal = when(c.hall.get(id) === 'present', 'alreadyCheckedIn');
  const input = { leave: dice.one(['personal', 'sick', 'official']), reason: '住院' };
  return { ...personal(c, id, 'grantLeave', input, refusal), apply: () => c.hall.set(id, 'onLeave') };
};

const withdrawLeave: Maker = (c, dice) => {
  const id = person(c, dice, 'onLeave');
  const refusal = when(c.hall.get(id) !== 'onLeave', 'notOnLeave');
  return { ...personal(c, id, 'withdrawLeave', { reason: '到会' }, refusal), apply: () => c.hall.set(id, 'expected') };
};

const fixAttendance: Maker = (c, dice) => {
  const present = presentVoters(c);
  const counted = dice.rightOr(present.length, present.length + 1, 0);
  const reason = dice.rightOr('重新清点', null);
  return {
    call: 'fixAttendance',
    input: { counted, reason },
    refusal: first(
      shut(c, 'attendance'),
      when(counted !== present.length, 'countDiffers'),
      when(c.fixed !== null && reason === null, 'reasonMissing'),
    ),
    apply() {
      c.fixed = { number: (c.fixed?.number ?? 0) + 1, present, entitled: voters.length };
    },
  };
};

const prepareOath: Maker = (c) => ({
  call: 'prepareOath',
  input: { leader: '沈国庆', phrases: ['我宣誓'] },
  refusal: when(c.oath === 'taken', 'oathDone'),
  apply() {
    c.leader = true;
  },
});

const markRollCall: Maker = (c, dice) => {
  const due = c.fixed?.present ?? [];
  const called = dice.rightOr(due.length > 0 ? due : voters, voters, ['p7'], due.slice(0, 2).concat('p1'));
  const answer = dice.one(['answered', 'silent', 'absent']);
  return {
    call: 'markRollCall',
    input: { answers: called.map((participantId) => ({ participantId, answer })) },
    refusal: first(
      shut(c, 'oath'),
      when(c.oath === 'taken', 'oathDone'),
      when(
        called.some((id) => !due.includes(id)),
        'notInFixedCount',
      ),
    ),
    apply() {
      for (const id of called) c.called.add(id);
    },
  };
};

const takeOath: Maker = (c) => ({
  call: 'takeOath',
  input: {},
  refusal: first(
    shut(c, 'oath'),
    when(c.oath === 'taken', 'oathDone'),
    when(!c.leader, 'oathLeaderMissing'),
    when(c.fixed?.present.some((id) => !c.called.has(id)) === true, 'rollCallOpen'),
  ),
  apply() {
    c.oath = 'taken';
  },
});

const omitOath: Maker = (c) => ({
  call: 'omitOath',
  input: { reason: '另行组织' },
  refusal: first(when(c.oath === 'taken', 'oathDone'), shut(c, 'oath')),
  apply() {
    c.oath = 'omitted';
  },
});

const countPledges: Maker = (c, dice) => {
  const signed = dice.rightOr(voters.length, voters.length + 1);
  const refusal = first(when(!c.roster, 'rosterMissing'), when(signed > voters.length, 'tooManyPledges'));
  return { call: 'countPledges', input: { signed, note: '' }, refusal, apply: changesNothing };
};

const changeRules: Maker = (c, dice) => {
  if (grassroots === null) throw new Error('The default preset is missing.');
  const [num, den] = dice.one([
    [4, 5],
    [4, 5],
    [2, 3],
    [1, 1],
  ] as const);
  const marginPercent = dice.one([20, 20, 50, 100]);
  const impossible = dice.wild && dice.below(4) === 0;
  const quorum = { ...grassroots.quorum, num: impossible ? den + 1 : num, den };
  const ruleSet = { ...grassroots, quorum, margin: { ...grassroots.margin, minPercent: marginPercent } };
  return {
    call: 'changeRules',
    input: { ruleSet, reason: '核对条文' },
    refusal: first(when(impossible, 'rulesContradict'), when(c.adopted, 'rulesFrozen'), inSession(c), voteUnderWay(c)),
    apply() {
      c.settings = { quorum: [num, den], marginPercent };
    },
  };
};

const adoptRules: Maker = (c, dice) => {
  const votes = hands(c, dice);
  return {
    call: 'adoptRules',
    input: votes,
    refusal: first(shut(c, 'rules'), when(c.adopted, 'rulesFrozen'), handsRefused(c, votes)),
    apply() {
      c.adopted = true;
    },
  };
};

const nameOfficers: Maker = (c, dice) => {
  const votes = hands(c, dice);
  const standing = c.elections.flatMap(({ candidates }) => candidates);
  const [chief = '', scrutineer = '', next = ''] = delegates.filter((name) => !standing.includes(name));
  const scrutineers = [dice.rightOr(chief, '章立', people[0] ?? ''), scrutineer];
  const tellers = dice.rightOr([next, '章立'], [chief], standing.slice(0, 1).concat('章立'));
  const all = [...scrutineers, ...tellers];
  return {
    call: 'nameOfficers',
    input: { chiefScrutineer: scrutineers[0], scrutineers: scrutineers.slice(1), tellers, votes },
    refusal: first(
      shut(c, 'officers'),
      voteUnderWay(c),
      when(
        all.some((name) => standing.includes(name)),
        'officerIsCandidate',
      ),
      when(!scrutineers.every((name) => delegates.includes(name)), 'scrutineerNotDelegate'),
      when(new Set(all).size < all.length, 'officerTwice'),
      handsRefused(c, votes),
    ),
    apply() {
      Object.assign(c, { scrutineers, tellers, officersNamed: true });
    },
  };
};

const voteMotion: Maker = (c, dice) => {
  const votes = hands(c, dice);
  return {
    call: 'voteMotion',
    input: { subject: '决议', ...votes },
    refusal: first(
      firstShut(c, ['inSession', 'attendanceFixed', 'quorumMet'], null),
      when(sumOf(votes) !== c.fixed?.present.length, 'handsDiffer'),
    ),
    apply: changesNothing,
  };
};

export const hallActs = {
  importRoster,
  checkIn,
  withdrawCheckIn,
  grantLeave,
  withdrawLeave,
  fixAttendance,
  prepareOath,
  markRollCall,
  takeOath,
  omitOath,
  countPledges,
  changeRules,
  adoptRules,
  nameOfficers,
  voteMotion,
} satisfies Readonly<Record<string, Maker>>;
