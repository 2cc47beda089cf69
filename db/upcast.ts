// Records of earlier versions of the program, read as this one writes them; the stored text is never changed.

import type { CountPlan } from '../core/counting/plan.ts';
import type { EventKind } from '../core/events.ts';
import { presetById } from '../core/rules/presets.ts';

/** How ballots were counted before there was a second entry. */
const enteredOnce: CountPlan = { method: 'ballots', passes: 1, bundleSize: 25, reason: '当时只录一遍' };

type Body = Readonly<Record<string, unknown>>;

/** From version 1 of a kind to version 2. */
const toSecond: Partial<Readonly<Record<EventKind, (body: Body) => Body>>> = {
  sessionCreated: withWholeRules,
  rulesAdopted: withWholeRules,
  contestDefined: (body) => ({ ...body, round: { kind: 'first', of: null } }),
  ballotEntered: (body) => ({ ...body, doubts: [] }),
  ballotCorrected: (body) => ({ ...body, doubts: [] }),
  rulesChanged: withOfficeMargin,
  officersNamed: (body) => ({ ...body, voted: { scrutineers: true, tellers: false } }),
  ballotsCollected: (body) => ({ ...body, plan: enteredOnce }),
  ballotStruck: (body) => ({ ...body, pass: 1 }),
  candidatesListed: withIntroductions,
  oathTaken: (body) => ({ ...body, missing: null }),
  motionVoted: (body) => ({ ...body, needed: null }),
};

/** From version 2 to version 3. */
const toThird: Partial<Readonly<Record<EventKind, (body: Body) => Body>>> = {
  ballotEntered: (body) => ({ ...body, place: 0 }),
  sessionCreated: withOfficeMargin,
  rulesAdopted: withOfficeMargin,
};

/** The body of a record of this kind and version as the newest version has it. */
export function upcast(kind: EventKind, version: number, body: Body): Body {
  const second = version < 2 ? (toSecond[kind]?.(body) ?? body) : body;
  return version < 3 ? (toThird[kind]?.(second) ?? second) : second;
}

/** Before candidates had a 简介. */
function withIntroductions(body: Body): Body {
  const candidates = body['candidates'] as readonly Body[];
  return { ...body, candidates: candidates.map((candidate) => ({ introduction: '', ...candidate })) };
}

/** Before there was a 差额 of one office set apart, all contests had the same. */
function withOfficeMargin(body: Body): Body {
  return { ...body, ruleSet: { officeMargin: null, ...(body['ruleSet'] as Body) } };
}

/** Settings that version 1 did not have are those of the preset the rule set came from. */
function withWholeRules(body: Body): Body {
  const stored = body['ruleSet'] as Body;
  const preset: Body = { ...(presetById(String(stored['id'])) ?? presetById('party-grassroots-congress-2020')) };
  return { ...body, ruleSet: complete(preset, stored) };
}

function complete(preset: Body, stored: Body): Body {
  const entries = Object.entries(preset).map(([name, value]) => {
    const own = stored[name];
    if (own === undefined) return [name, value];
    return [name, isObject(value) && isObject(own) ? complete(value, own) : own];
  });
  return Object.fromEntries(entries) as Body;
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
