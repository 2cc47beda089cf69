// Acts of the hall's screen: taken, frozen, brought back after black.

import { anElection, first, idOf, type Maker, when } from './act.ts';
import { type Congress, type Election, isVoid } from './congress.ts';
import type { Picture } from './picture.ts';

/** Why the hall may not see this picture. */
function pictureRefused(c: Congress, kind: string, e: Election | null): string | null {
  if (kind === 'counting')
    return when(!c.elections.some((one) => one.collected !== null && !isVoid(one)), 'countNotBegun');
  if (['attendance', 'title', 'blank'].includes(kind)) return null;
  if (e === null) return 'contestMissing';
  if (kind === 'instructions') return when(!e.confirmed, 'candidatesNotConfirmed');
  if (kind === 'resultTable') return when(!e.released, 'resultNotReleased');
  return when(!e.announced, 'resultNotAnnounced');
}

const pictures = [
  'title',
  'blank',
  'attendance',
  'instructions',
  'counting',
  'resultTable',
  'elected',
  'elected',
] as const;

const takeScene: Maker = (c, dice) => {
  const kind = dice.one(pictures);
  const isOfContest = ['instructions', 'resultTable', 'elected'].includes(kind);
  const e = isOfContest ? anElection(c, dice, (one) => pictureRefused(c, kind, one) === null) : null;
  return {
    call: 'takeScene',
    input: { choice: isOfContest ? { kind, contestId: idOf(e) } : { kind } },
    refusal: pictureRefused(c, kind, e),
    followsSeal: kind === 'title' || kind === 'blank',
    apply() {
      const covered = c.picture?.kind === 'blank' ? c.picture.before : c.picture;
      const frozen = kind === 'resultTable' || kind === 'elected';
      c.picture = { kind, contestId: idOf(e), frozen, before: kind === 'blank' ? covered : null };
    },
  };
};

function refusedNow(c: Congress, { kind, contestId }: Picture): string | null {
  return pictureRefused(c, kind, c.elections.find(({ id }) => id === contestId) ?? null);
}

const freezeScene: Maker = (c) => {
  const { picture } = c;
  return {
    call: 'freezeScene',
    input: {},
    refusal:
      picture === null
        ? 'nothingTaken'
        : first(
            when(picture.kind === 'blank', 'hallIsBlank'),
            when(picture.frozen, 'alreadyFrozen'),
            refusedNow(c, picture),
          ),
    apply() {
      if (picture !== null) c.picture = { ...picture, frozen: true };
    },
  };
};

const restoreScene: Maker = (c) => {
  const { picture } = c;
  const before = picture?.before ?? null;
  return {
    call: 'restoreScene',
    input: {},
    refusal: first(
      when(picture !== null && picture.kind !== 'blank', 'hallNotBlank'),
      before === null ? 'nothingBeforeBlank' : refusedNow(c, before),
    ),
    followsSeal: true,
    apply() {
      c.picture = before;
    },
  };
};

export const pictureActs = { takeScene, freezeScene, restoreScene } satisfies Readonly<Record<string, Maker>>;
