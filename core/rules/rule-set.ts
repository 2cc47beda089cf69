// The shape of a rule set: every setting of an election as data, each with the clause it comes from.

import { z } from 'zod';

/** Where a setting comes from; certainty M is from memory and asks to be checked (请核对). */
export const clauseSchema = z.strictObject({
  document: z.string().min(1),
  article: z.string().min(1),
  certainty: z.enum(['V', 'V~', 'M']),
});

const fraction = {
  num: z.int().min(0).max(1000),
  den: z.int().min(1).max(1000),
};

export const ruleSetSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  /** Title of the regulation, without 《》. */
  basis: z.string().min(1),
  /** 法定人数: present compared with a fraction of those entitled. */
  quorum: z.strictObject({
    ...fraction,
    comparison: z.enum(['>=', '>']),
    of: z.literal('entitled'),
    clause: clauseSchema,
  }),
  /** 选举有效: collected at most as many as issued. */
  electionValid: z.strictObject({ collected: z.literal('<='), of: z.literal('issued'), clause: clauseSchema }),
  /** 选票有效: chosen persons at most as many as seats. */
  ballotValid: z.strictObject({ chosen: z.literal('<='), of: z.literal('seats'), clause: clauseSchema }),
  /** 当选: approvals compared with a fraction of a named base. */
  majority: z.strictObject({
    ...fraction,
    comparison: z.enum(['>', '>=']),
    of: z.enum(['present', 'entitled']),
    clause: clauseSchema,
  }),
  /** 差额: candidates at least seats plus this percentage of seats, rounded up; 0 is 等额. */
  margin: z.strictObject({ minPercent: z.int().min(0).max(100), round: z.literal('ceil'), clause: clauseSchema }),
  words: z.strictObject({ approve: z.string(), oppose: z.string(), abstain: z.string(), writeIn: z.string() }),
  /** The sign on the paper for each meaning; '' is a blank space. */
  marks: z.strictObject({ approve: z.string(), oppose: z.string(), abstain: z.string(), clause: clauseSchema }),
  writeIn: z.strictObject({
    /** Whether a write-in needs an 不赞成 on the same ballot (弃权的不能另选他人). */
    requires: z.enum(['oppose', 'nothing']),
    /** More names written in than the ballot opposes: the write-ins fall away, or the whole ballot. */
    excess: z.enum(['voidWriteIns', 'voidBallot']),
    sign: z.string(),
    /** A name without its sign: it counts, counts as an abstention, or that line is void. */
    missingSign: z.enum(['counts', 'abstain', 'void']),
    scope: z.string(),
    clause: clauseSchema,
  }),
  /** 得票相等: a further vote among the tied; whether it must pass the majority again. */
  tie: z.strictObject({ remedy: z.literal('revote'), revoteNeedsMajority: z.boolean(), clause: clauseSchema }),
  shortfall: z.strictObject({
    remedies: z.array(z.enum(['fillVacancies', 'reduceSeats'])).min(1),
    reduceApproval: z.string(),
    clause: clauseSchema,
  }),
  candidateOrder: z.strictObject({ by: z.enum(['stroke', 'approved']), clause: clauseSchema }),
  scrutineer: z.strictObject({
    notCandidate: z.boolean(),
    adoption: z.enum(['vote', 'announce']),
    clause: clauseSchema,
  }),
  teller: z.strictObject({ notCandidate: z.boolean(), adoption: z.enum(['vote', 'announce']), clause: clauseSchema }),
  proxy: z.strictObject({ vote: z.literal(false), write: z.string(), clause: clauseSchema }),
  /** 公开唱票计票: whether strokes may be shown while counting. */
  openCount: z.strictObject({ shown: z.boolean(), clause: clauseSchema }),
  /** 选举办法 passes by more than this fraction of those present. */
  adoption: z.strictObject({
    ...fraction,
    comparison: z.enum(['>', '>=']),
    of: z.enum(['present', 'entitled']),
    clause: clauseSchema,
  }),
});

export type RuleSet = z.infer<typeof ruleSetSchema>;
export type Clause = z.infer<typeof clauseSchema>;

/** 《…》第十九条. */
export function citeClause(clause: Clause): string {
  return `《${clause.document}》${clause.article}`;
}
