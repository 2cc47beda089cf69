// The shape of a rule set: every setting of an election as data, each with the clause it comes from.

import { z } from 'zod';

/** Where a setting comes from: V read in the text, V~ in a reprint, M from memory and to be checked (请核对). */
export const clauseSchema = z.strictObject({
  document: z.string().min(1),
  article: z.string().min(1),
  certainty: z.enum(['V', 'V~', 'M']),
});

const fraction = {
  num: z.int().min(1).max(1000),
  den: z.int().min(1).max(1000),
  comparison: z.enum(['>=', '>']),
};

/** 实到会有选举权 · 应到会有选举权 · 全体代表 (which are the 应到 of a congress that excuses nobody). */
const base = z.enum(['present', 'entitled', 'all']);

const text = z.string().trim().min(1);

/** A sign on the paper; '' is a blank space. */
const sign = z.string().max(4);

/** The settings one by one; whether they go together is for `ruleSetSchema` to say. */
export const ruleSetShape = z.strictObject({
  id: text,
  title: text,
  /** Title of the regulation, without 《》. */
  basis: text,
  /** 法定人数: present compared with a fraction of those entitled. */
  quorum: z.strictObject({ ...fraction, of: z.enum(['entitled', 'all']), clause: clauseSchema }),
  /** 选举有效: collected at most as many as issued. */
  electionValid: z.strictObject({ collected: z.literal('<='), of: z.literal('issued'), clause: clauseSchema }),
  ballotValid: z.strictObject({
    /** 选票有效: chosen persons at most as many as seats. */
    chosen: z.literal('<='),
    of: z.literal('seats'),
    /** A ballot with no legible mark at all: valid with every mark 无法辨认, or void as a whole. */
    whollyIllegible: z.enum(['stands', 'void']),
    clause: clauseSchema,
  }),
  /** 当选: approvals compared with a fraction of a named base; more than 0 of it where the most votes win. */
  majority: z.strictObject({ ...fraction, num: z.int().min(0).max(1000), of: base, clause: clauseSchema }),
  /** 差额: how many candidates more than seats, at least a percentage of the seats and at least a number of persons. */
  margin: z.strictObject({
    minPercent: z.int().min(0).max(100),
    /** A part of a person counts as one. */
    round: z.literal('ceil'),
    minExtra: z.int().min(0).max(100),
    /** null: no upper bound; 0: 等额. */
    maxExtra: z.int().min(0).max(100).nullable(),
    clause: clauseSchema,
  }),
  /** 差额 of one other office (正职, 常委, 代表): for contests of that kind in place of `margin`; null where there is none. */
  officeMargin: z
    .strictObject({
      /** What the office is called: 正职（主席、乡镇长）. */
      office: text,
      minPercent: z.int().min(0).max(100),
      minExtra: z.int().min(0).max(100),
      /** null: no upper bound; 0: 等额. */
      maxExtra: z.int().min(0).max(100).nullable(),
      clause: clauseSchema,
    })
    .nullable(),
  /** What the papers call the votes, those who cast them (代表, 委员) and the meeting. */
  words: z.strictObject({
    approve: text,
    oppose: text,
    abstain: text,
    writeIn: text,
    voter: text,
    meeting: text,
  }),
  marks: z.strictObject({
    approve: sign,
    oppose: sign,
    abstain: sign,
    /** Signs go above the name, or each into the column of its meaning. */
    place: z.enum(['aboveName', 'columns']),
    clause: clauseSchema,
  }),
  writeIn: z.strictObject({
    /** False where only the persons on the ballot can be chosen, as in a vote among the tied. */
    allowed: z.boolean(),
    /** Whether a write-in needs an 不赞成 on the same ballot (弃权的不能另选他人). */
    requires: z.enum(['oppose', 'nothing']),
    /** More names written in than the ballot opposes: the write-ins fall away, or the whole ballot. */
    excess: z.enum(['voidWriteIns', 'voidBallot']),
    /** '' when the name alone is enough. */
    sign,
    /** A name without its sign: it counts, counts as an abstention, or that line is void. */
    missingSign: z.enum(['counts', 'abstain', 'void']),
    scope: text,
    clause: clauseSchema,
  }),
  /** 得票相等: a further vote among the tied; whether it must pass the majority again. */
  tie: z.strictObject({ remedy: z.literal('revote'), revoteNeedsMajority: z.boolean(), clause: clauseSchema }),
  shortfall: z.strictObject({
    remedies: z.array(z.enum(['fillVacancies', 'reduceSeats', 'askSuperior'])).min(1),
    reduceApproval: z.string(),
    clause: clauseSchema,
  }),
  /** 预选: what makes a candidate; null where the candidates are simply taken by votes. */
  primary: z.strictObject({ ...fraction, of: base, clause: clauseSchema }).nullable(),
  candidateOrder: z.strictObject({ by: z.enum(['stroke', 'office', 'approved']), clause: clauseSchema }),
  scrutineer: z.strictObject({
    notCandidate: z.boolean(),
    adoption: z.enum(['vote', 'announce']),
    clause: clauseSchema,
  }),
  teller: z.strictObject({ notCandidate: z.boolean(), adoption: z.enum(['vote', 'announce']), clause: clauseSchema }),
  /** 代投 is never allowed; who may write for another (代写). */
  proxy: z.strictObject({ vote: z.literal(false), write: text, clause: clauseSchema }),
  /** A ballot found in the box of another contest: counted with its own kind, or void. */
  wrongBox: z.strictObject({ handling: z.enum(['countByKind', 'void']), clause: clauseSchema }),
  /** 公开唱票计票: whether strokes may be shown while counting. */
  openCount: z.strictObject({ shown: z.boolean(), clause: clauseSchema }),
  /** To whom the result is reported, in this order, and who announces the elected. */
  report: z.strictObject({ to: z.array(text).min(1), announcer: text, clause: clauseSchema }),
  /** 选举办法 and 监票人名单 pass by this fraction of a named base. */
  adoption: z.strictObject({ ...fraction, of: base, clause: clauseSchema }),
});

export type RuleSet = z.infer<typeof ruleSetShape>;
export type Clause = z.infer<typeof clauseSchema>;

/** A rule set as it may be frozen: complete, nothing unknown, and no setting that contradicts another. */
export const ruleSetSchema = ruleSetShape.superRefine((rule, context) => {
  for (const { path, message } of contradictions(rule)) context.addIssue({ code: 'custom', path, message });
});

interface Contradiction {
  readonly path: string[];
  readonly message: string;
}

function contradictions(rule: RuleSet): Contradiction[] {
  const { quorum, majority, primary, adoption, marks, shortfall, writeIn } = rule;
  const found: Contradiction[] = [];
  for (const [setting, share] of Object.entries({ quorum, majority, primary, adoption })) {
    if (share === null) continue;
    const isOutOfReach = share.comparison === '>' ? share.num >= share.den : share.num > share.den;
    if (isOutOfReach) found.push({ path: [setting], message: 'nobody can reach more than the whole' });
  }
  if (new Set([marks.approve, marks.oppose, marks.abstain]).size < 3)
    found.push({ path: ['marks'], message: 'one sign has two meanings' });
  for (const setting of ['margin', 'officeMargin'] as const)
    if (isMarginUnfit(rule[setting]))
      found.push({ path: [setting], message: 'an upper bound goes with a number of persons below it' });
  if (shortfall.remedies.includes('reduceSeats') && shortfall.reduceApproval.trim() === '')
    found.push({ path: ['shortfall', 'reduceApproval'], message: 'who approves fewer seats is missing' });
  if (writeIn.sign === '' && writeIn.missingSign !== 'counts')
    found.push({ path: ['writeIn', 'missingSign'], message: 'no sign is asked for, so none can be missing' });
  return found;
}

/** An upper bound below the lower one, or beside a percentage that may lie above it. */
function isMarginUnfit(margin: Pick<RuleSet['margin'], 'minPercent' | 'minExtra' | 'maxExtra'> | null): boolean {
  if (margin === null || margin.maxExtra === null) return false;
  return margin.maxExtra < margin.minExtra || margin.minPercent > 0;
}

/** 《…》第十九条. */
export function citeClause(clause: Clause): string {
  return `《${clause.document}》${clause.article}`;
}

/** Several citations without saying a document twice: 《…》第十九条、第二十九条；《…》第十四条. */
export function citeTogether(citations: readonly string[]): string {
  const articles = new Map<string, string[]>();
  for (const citation of new Set(citations)) {
    const end = citation.indexOf('》') + 1;
    const document = citation.slice(0, end);
    articles.set(document, [...(articles.get(document) ?? []), citation.slice(end)]);
  }
  return [...articles].map(([document, of]) => `${document}${of.join('、')}`).join('；');
}

/** The clauses from memory, by setting: these ask to be checked (请核对) before the rule set is passed. */
export function clausesToCheck(rule: RuleSet): readonly { readonly setting: string; readonly clause: Clause }[] {
  return Object.entries(rule).flatMap(([setting, value]) =>
    typeof value === 'object' && value !== null && 'clause' in value && value.clause.certainty === 'M'
      ? [{ setting, clause: value.clause }]
      : [],
  );
}
