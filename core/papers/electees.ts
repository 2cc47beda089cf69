// The elected as persons: what the list of candidates says of each, or the roster of somebody written in.

import { sameName } from '../names/spacing.ts';
import type { Candidate, Participant } from '../people.ts';

/** What the list of candidates says of a person, with the contest that elected the person. */
export interface ElectedPerson extends Omit<Candidate, 'proposedFor' | 'introduction'> {
  readonly contestId: string;
  /** Short title of the contest. */
  readonly contest: string;
}

const unknown = { gender: '', ethnicity: '', birth: null, education: '', post: '', years: null, source: '' };

/** People by their name as it is compared. */
export type PeopleByName<Person> = ReadonlyMap<string, readonly Person[]>;

/** A list read once for all the names that are looked up in it: 3,000 delegates are met by 250 elected. */
export function byName<Person extends { readonly name: string }>(people: readonly Person[]): PeopleByName<Person> {
  return Map.groupBy(people, ({ name }) => sameName(name));
}

/** One person of this name; nobody where the roster has two of them. */
export function electedPerson(
  contest: { readonly contestId: string; readonly shortTitle: string },
  name: string,
  candidates: PeopleByName<Candidate>,
  participants: PeopleByName<Participant>,
): ElectedPerson {
  const of = { contestId: contest.contestId, contest: contest.shortTitle, name };
  const candidate = candidates.get(sameName(name))?.[0];
  const onRoster = participants.get(sameName(name)) ?? [];
  const known = onRoster.length === 1 ? onRoster[0] : undefined;
  const told = { ...unknown, ...(known === undefined ? {} : fieldsOf(known)), ...givenOf(candidate) };
  return { ...of, ...told };
}

function fieldsOf({ gender, ethnicity, birth, education, post }: Participant) {
  return { gender, ethnicity, birth, education, post };
}

/** What the list leaves empty is taken from the roster. */
function givenOf(candidate: Candidate | undefined): Partial<typeof unknown> {
  if (candidate === undefined) return {};
  const { gender, ethnicity, birth, education, post, years, source } = candidate;
  const entries = Object.entries({ gender, ethnicity, birth, education, post, years, source });
  return Object.fromEntries(entries.filter(([, value]) => value !== '' && value !== null));
}
