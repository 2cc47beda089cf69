-- What the file says of its closed counts, figure by figure, in the shape of recount/: the counts and the outcome
-- from the journal itself, the judgement of each ballot from its row.
--
-- A name that stands twice in a list gives 2, and so differs from the 1 of the second count.
with

-- The count that is closed is the last one closed and not opened again.
closed (contest_id, body) as materialized (
  select body ->> '$.contestId', body from journal as closing
  where kind = 'countClosed' and not exists (
    select 1 from journal as later
    where later.seq > closing.seq and later.kind in ('countClosed', 'countReopened')
      and later.body ->> '$.contestId' = closing.body ->> '$.contestId'
  )
),

place (figure, path) as (
  values
    ('entitled', '$.entitled'), ('present', '$.present'), ('printed', '$.printed'), ('issued', '$.issued'),
    ('spoiled', '$.spoiled'), ('collected', '$.collected'),
    -- Every ballot collected was entered.
    ('entered', '$.collected'),
    ('valid', '$.tally.valid'), ('invalid', '$.tally.invalid'),
    ('quorumMet', '$.outcome.quorum.met'), ('quorumNeeded', '$.outcome.quorum.needed'),
    ('threshold', '$.outcome.threshold'), ('election', '$.outcome.election'),
    ('tiedSeats', '$.outcome.tiedSeats'), ('vacancies', '$.outcome.vacancies'), ('next', '$.outcome.next')
),

-- Lists of names with what they are the list of.
list (figure, path) as (
  values ('elected', '$.outcome.elected'), ('tied', '$.outcome.tied')
)

select contest_id as contestId, figure, '' as subject, body ->> path as value from closed, place
union all
select contest_id, 'candidates', '', json_array_length(body, '$.tally.candidates') from closed
union all
select contest_id, 'writeIns', '', json_array_length(body, '$.tally.writeIns') from closed
union all
select id, 'collectedValid', '', collected_valid from contest where collected is not null
union all
-- A ballot has one known letter for each candidate.
select contest_id, 'ballotMarks', cast(entry as text),
  case when marks not glob '*[^AONX]*' then length(marks) end
from ballot join closed using (contest_id) where pass = 1 and struck = 0
union all
select contest_id, 'ballotValid', cast(entry as text), valid
from ballot join closed using (contest_id) where pass = 1 and struck = 0
union all
select contest_id, 'ballotChosen', cast(entry as text), chosen
from ballot join closed using (contest_id) where pass = 1 and struck = 0
union all
-- The pile of each group is what it was given, each row of its sheet the valid ballots, and nobody chose too many.
select contest_id, 'sheetBallots', cast(group_no as text),
  (select pile.ballots from pile where pile.contest_id = sheet.contest_id and pile.group_no = sheet.group_no)
from sheet join closed using (contest_id) where pass = 1
union all
select contest_id, 'sheetMarks', sheet.group_no || '.' || candidate.position, sheet.valid
from sheet join closed using (contest_id) join candidate using (contest_id) where pass = 1
union all
select contest_id, 'sheetChosen', cast(group_no as text), 1
from sheet join closed using (contest_id) where pass = 1
union all
select contest_id, votes.key, name_key(candidate.value ->> '$.name'), sum(votes.atom)
from closed, json_each(closed.body, '$.tally.candidates') as candidate, json_each(candidate.value) as votes
where votes.key in ('approve', 'oppose', 'abstain', 'illegible')
group by 1, 2, 3
union all
select contest_id, 'writeIn', name_key(written.value ->> '$.name'), sum(written.value ->> '$.approve')
from closed, json_each(closed.body, '$.tally.writeIns') as written
group by 1, 2, 3
union all
select contest_id, list.figure, name_key(named.value), count(*)
from closed, list, json_each(closed.body, list.path) as named
group by 1, 2, 3
union all
select body ->> '$.contestId', 'announced', name_key(named.value), count(*)
from journal, json_each(journal.body, '$.elected') as named
where journal.kind = 'resultAnnounced'
group by 1, 2, 3;
