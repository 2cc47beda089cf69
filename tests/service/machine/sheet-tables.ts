// What the rules forbid of tally sheets, strokes and samples, asked of the real tables after every act.

/** Rule → a query that answers with a row where the rule is broken. */
export const forbiddenOfSheets: Readonly<Record<string, string>> = {
  'A count on tally sheets is closed only when the sheets of the first pass hold every ballot collected, and none is keyed one by one.': `
    select c.id from contest c where c.closed_at is not null and c.plan ->> '$.method' = 'sheets' and (
      c.collected <> (select coalesce(sum(s.ballots), 0) from sheet s where s.contest_id = c.id and s.pass = 1)
      or exists (select 1 from ballot b where b.contest_id = c.id and b.struck = 0))`,
  'Sheets keyed twice are closed only when each group is compared and its differences settled.': `
    select c.id from contest c where c.closed_at is not null and c.plan ->> '$.method' = 'sheets'
      and c.plan ->> '$.passes' = 2 and (
      exists (select 1 from pile p left join sheet_comparison k on k.contest_id = p.contest_id and k.group_no = p.group_no
        where p.contest_id = c.id and k.group_no is null)
      or exists (select 1 from sheet_comparison k
        where k.contest_id = c.id and k.differences <> '[]' and k.ruling is null))`,
  'The piles are together what was collected.': `
    select c.id from contest c join pile p on p.contest_id = c.id group by c.id having sum(p.ballots) <> c.collected`,
  'A sheet adds up: its pile, its papers, and each candidate to the valid ballots.': `
    select s.contest_id from sheet s left join pile p on p.contest_id = s.contest_id and p.group_no = s.group_no
    where p.ballots is not s.ballots or s.valid + s.invalid <> s.ballots or exists (select 1 from sheet_row r
      where r.contest_id = s.contest_id and r.group_no = s.group_no and r.pass = s.pass
        and r.approve + r.oppose + r.abstain + r.illegible <> s.valid)`,
  'Nobody keys or calls both passes of a group.': `
    with hand as (select contest_id, group_no, pass, operator_id from sheet
      union select contest_id, group_no, pass, operator_id from calling)
    select a.contest_id from hand a join hand b using (contest_id, group_no, operator_id) where a.pass < b.pass`,
  'Only groups are compared of which both sheets are in.': `
    select k.contest_id from sheet_comparison k where 2 <> (select count(*) from sheet s
      where s.contest_id = k.contest_id and s.group_no = k.group_no)`,
  'Sheets that agree or are settled are the same in every space.': `
    select k.contest_id from sheet_comparison k
    join sheet_row r on r.contest_id = k.contest_id and r.group_no = k.group_no
    where k.differences = '[]' or k.ruling is not null
    group by k.contest_id, k.group_no, r.position
    having count(distinct r.approve) > 1 or count(distinct r.oppose) > 1 or count(distinct r.abstain) > 1
      or count(distinct r.illegible) > 1`,
  'Sheets are settled only after a third reading.': `
    select contest_id from sheet_comparison where ruling is not null and third is null`,
  'A ballot that is called has one end, one stroke a person, and no more strokes than seats where it is valid.': `
    select c.contest_id from called c join contest t on t.id = c.contest_id where c.undone = 0
    group by c.contest_id, c.group_no, c.pass, c.ballot
    having sum(c.kind <> 'stroke') > 1
      or count(distinct c.candidate || c.name) filter (where c.kind = 'stroke') <> sum(c.kind = 'stroke')
      or (sum(c.kind = 'valid') = 1 and sum(c.kind = 'stroke') > t.seats)`,
  'No stroke on an invalid ballot counts, nor one that was taken back.': `
    select c.contest_id from called c where c.counts = 1 and c.kind = 'stroke' and (c.undone = 1 or exists
      (select 1 from called e where e.contest_id = c.contest_id and e.group_no = c.group_no and e.pass = c.pass
        and e.ballot = c.ballot and e.kind = 'invalid' and e.undone = 0))`,
  'No more ballots are called than lie in the pile.': `
    select c.contest_id from called c join pile p on p.contest_id = c.contest_id and p.group_no = c.group_no
    where c.undone = 0 and c.ballot > p.ballots`,
  'A sample in force is of a closed count that was not made by sheets.': `
    select s.contest_id from sample s join contest c on c.id = s.contest_id
    where s.superseded = 0 and (c.closed_at is null or c.plan ->> '$.method' = 'sheets')`,
  'A sample has as many ballots as were to be drawn, figures once each is read, and no ballot is looked at three times.': `
    select s.contest_id from sample s join sampled d on d.contest_id = s.contest_id group by s.contest_id
    having count(*) <> s.size or max(json_array_length(d.looks)) > 2
      or (s.superseded = 0 and (s.figures is null) <> (sum(json_array_length(d.looks) = 0
        or (json_array_length(d.looks) = 1 and json_extract(d.looks, '$[0].same') = 0)) > 0))`,
};
