// What the rules forbid, asked of the real tables after every act of a journal.

import Database from 'better-sqlite3';
import { openMaterialisers } from '../../../db/materialise.ts';
import { compareTables } from '../../../db/rebuild.ts';
import { readSchema } from '../../../db/schema.ts';
import { openSessionFile } from '../../../db/session-file.ts';
import { forbiddenOfSheets } from './sheet-tables.ts';

/** Rule → a query that answers with a row where the rule is broken. */
const forbidden: Readonly<Record<string, string>> = {
  ...forbiddenOfSheets,
  'Ballots are out only with quorum, one to each present, rules adopted, officers named, candidates confirmed.': `
    select c.id from contest c join session s left join fixing f on f.fixing = c.fixing
    where c.issued_at is not null and (f.fixing is null or f.met = 0 or c.issued <> f.present or s.rules_at is null
      or f.present * (s.rule_set ->> '$.quorum.den') < f.entitled * (s.rule_set ->> '$.quorum.num')
      or s.officers_at is null or c.confirmed_at is null)`,
  'Ballots go out for a list that has its margin, or whose want of it was approved.': `
    select c.id from contest c join session s
    where c.issued_at is not null and c.round_kind not in ('revote', 'primary', 'tiedPrimary') and c.confirmed_reason is null
      and ((select count(*) from candidate k where k.contest_id = c.id) - c.seats) * 100
        < c.seats * (s.rule_set ->> '$.margin.minPercent')`,
  'Nobody watches over a count in which he stands.': `
    select c.id from contest c join candidate k on k.contest_id = c.id join officer o on o.name = k.name
    where c.issued_at is not null and c.closed_at is null and c.collected_valid is not 0`,
  'The hall sees figures only after their release, and names only after the announcement.': `
    select c.id from hall h join contest c on c.id = h.choice ->> '$.contestId'
    where (h.choice ->> '$.kind' = 'resultTable' and c.released_at is null)
      or (h.choice ->> '$.kind' = 'elected' and c.announced_at is null)
      or (h.choice ->> '$.kind' in ('resultTable', 'elected') and h.scene is null)`,
  'A round is held under a later count of the hall than the one before it.': `
    select c.id from contest c join contest b on b.id = c.round_of
    where c.issued_at is not null and c.fixing <= b.fixing`,
  'A round follows an election that is void or announced, once, and no other remedy beside it.': `
    select b.id from contest c join contest b on b.id = c.round_of group by b.id
    having count(*) > 1 or max(b.remedy is not null) or max(b.announced_at is null and b.collected_valid is not 0)`,
  'A round fills no seat but those left open, and a revote is among the tied alone.': `
    select c.id from contest c join contest b on b.id = c.round_of
    where c.seats <> case when b.result is null then b.seats
        when b.result ->> '$.outcome.tiedSeats' > 0 then b.result ->> '$.outcome.tiedSeats'
        else b.result ->> '$.outcome.vacancies' end
      or (c.round_kind in ('revote', 'tiedPrimary') and b.result is not null and
        (select group_concat(name) from (select name from candidate where contest_id = c.id order by name)) is not
        (select group_concat(value) from (select value from json_each(b.result, '$.outcome.tied') order by value)))`,
  'Nobody is elected twice, or stands again once elected.': `
    with recursive chain (id, root) as (select id, id from contest where round_of is null
        union all select c.id, chain.root from contest c join chain on c.round_of = chain.id)
    select w.value from chain join contest c on c.id = chain.id, json_each(c.result, '$.outcome.elected') w
    where c.announced_at is not null group by chain.root, w.value having count(*) > 1`,
  'No more are elected than there are seats.': `
    select id from contest where json_array_length(result, '$.outcome.elected') > seats`,
  'What was collected is what was counted last, and the bundles are together as many.': `
    select c.id from contest c where c.collected is not
        (select k.collected from collection k where k.contest_id = c.id order by k.no desc limit 1)
      or c.collected <> (select sum(value) from json_each(c.bundles))`,
  'A count is closed only when every ballot collected is in, none too many, and every doubt ruled.': `
    select c.id from contest c where c.closed_at is not null and (c.collected > c.issued
      or (c.plan ->> '$.method' = 'ballots' and c.collected <>
        (select count(*) from ballot b where b.contest_id = c.id and b.pass = 1 and b.struck = 0))
      or exists (select 1 from ballot b
        where b.contest_id = c.id and b.pass = 1 and b.struck = 0 and b.doubts <> '[]' and b.ruling is null))`,
  'A count entered twice is closed only when both passes are compared throughout and every difference settled.': `
    select c.id from contest c where c.closed_at is not null and c.plan ->> '$.passes' = 2
      and c.plan ->> '$.method' = 'ballots' and (
      exists (select 1 from difference d where d.contest_id = c.id and d.ruling is null)
      or exists (select 1 from bundle_pass p left join comparison k on k.contest_id = p.contest_id and k.bundle = p.bundle
        where p.contest_id = c.id and k.bundle is null)
      or exists (select 1 from ballot b left join comparison k on k.contest_id = b.contest_id and k.bundle = b.bundle
        where b.contest_id = c.id and b.struck = 0 and k.bundle is null))`,
  'Nobody keys both passes of a bundle.': `
    select a.contest_id from bundle_pass a join bundle_pass b using (contest_id, bundle, operator_id)
    where a.pass <> b.pass`,
  'Nobody reads a bundle a third time who keyed it.': `
    select d.contest_id from difference d join bundle_pass p using (contest_id, bundle)
    where d.third ->> '$.operatorId' = p.operator_id`,
  'A difference is ruled on only after the third reading, and from the top of the bundle down.': `
    select d.contest_id from difference d where d.ruling is not null and (d.third is null or exists
      (select 1 from difference o where o.contest_id = d.contest_id and o.bundle = d.bundle and o.no < d.no
        and o.ruling is null))`,
  'Only bundles are compared of which both passes are closed.': `
    select k.contest_id from comparison k where 2 <> (select count(*) from bundle_pass p
      where p.contest_id = k.contest_id and p.bundle = k.bundle and p.closed_at is not null)`,
  'Both passes of a bundle settled hold the same sheets, in places from the first to the last.': `
    select k.contest_id from comparison k join contest c on c.id = k.contest_id
    where c.plan ->> '$.passes' = 2
      and not exists (select 1 from difference d where d.contest_id = k.contest_id and d.bundle = k.bundle
        and d.ruling is null)
      and (exists (select 1 from ballot b where b.contest_id = k.contest_id and b.bundle = k.bundle and b.struck = 0
          group by b.marks having sum(b.pass = 1) <> sum(b.pass = 2))
        or exists (select 1 from ballot b where b.contest_id = k.contest_id and b.bundle = k.bundle and b.struck = 0
          group by b.pass having max(b.place) <> count(*) or count(distinct b.place) <> count(*)))`,
  'What is closed, released and announced follows in this order.': `
    select id from contest where (announced_at is not null and released_at is null)
      or (released_at is not null and closed_at is null) or (closed_at is not null and result is null)
      or (closed_at is not null and result ->> '$.collected' <> collected)`,
  'The meeting ends when every election is over and every ballot sealed.': `
    select s.only from session s where s.adjourned_at is not null and exists (select 1 from contest) and
      (s.ballots_sealed_at is null or exists
        (select 1 from contest c where c.announced_at is null and c.collected_valid is not 0))`,
};

/** Throws where a rule is broken after any record, or the tables differ from a rebuild. */
export function checkTables(path: string): void {
  const opened = openSessionFile(path, { backUp: () => undefined });
  if (!opened.ok) throw new Error(`The file cannot be opened again: ${opened.error.code}`);
  const memory = new Database(':memory:');
  try {
    const differing = compareTables(opened.value);
    if (differing !== null) throw new Error(`The table ${differing} differs from a rebuild.`);
    memory.exec(readSchema().tables);
    const materialise = openMaterialisers(memory);
    const rules = Object.entries(forbidden).map(([rule, sql]) => ({ rule, broken: memory.prepare(sql).pluck() }));
    let last = '';
    const events = [...opened.value.journal.events()];
    for (const [index, event] of events.entries()) {
      if (last === 'sessionSealed') throw new Error(`Record ${event.seq} stands after the seal: ${event.kind}`);
      last = event.kind;
      materialise(event);
      // Records of one act bear one time: what it leaves behind is looked at, not what stands between them.
      if (events[index + 1]?.at === event.at) continue;
      for (const { rule, broken } of rules) {
        const found = broken.get();
        if (found !== undefined) throw new Error(`Record ${event.seq}, ${event.kind}, ${String(found)}: ${rule}`);
      }
    }
  } finally {
    memory.close();
    opened.value.close();
  }
}
