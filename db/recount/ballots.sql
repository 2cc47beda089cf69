-- The second count, of ballots keyed one by one: each judged by the rule set, valid ones alike in one pile.

-- Ballots that count: read once, not struck out.
live as (
  select contest_id, entry, marks, write_ins, ruling is 'void' as is_ruled_void
  from ballot where pass = 1 and struck = 0
),

-- Names that can be read in the write-in lines, each once a ballot.
written as materialized (
  select distinct live.contest_id, live.entry, name_key(line.value) as name
  from live, json_each(live.write_ins) as line
  where live.write_ins <> '[]' and name_key(line.value) <> ''
),

-- Those that choose somebody more: a listed candidate is chosen by a mark, not by being written in, and where only
-- those on the ballot can be chosen, nobody is.
other as materialized (
  select written.contest_id, written.entry, written.name
  from written join terms on terms.contest_id = written.contest_id and terms.write_in_allowed
  where not exists (
    select 1 from listed where listed.contest_id = written.contest_id and listed.name = written.name
  )
),

-- How many there are of each letter is how much shorter the marks are without it.
read as materialized (
  select
    live.*,
    length(marks) - length(replace(marks, 'A', '')) as approved,
    length(marks) - length(replace(marks, 'O', '')) as opposed,
    length(marks) - length(replace(marks, 'N', '')) as abstained,
    length(marks) - length(replace(marks, 'X', '')) as unreadable,
    (select count(*) from written where written.contest_id = live.contest_id and written.entry = live.entry) as names,
    (select count(*) from other where other.contest_id = live.contest_id and other.entry = live.entry) as others
  from live
),

-- The three things that void a ballot or its write-ins, each by itself.
examined as (
  select
    read.*,
    terms.candidates,
    approved + opposed + abstained + unreadable as letters,
    -- 所选人数多于应选人数
    approved + others > terms.seats as is_over_vote,
    -- 投不赞成票者才可另选: no more names than persons opposed
    case terms.write_in_requires when 'oppose' then others > opposed when 'nothing' then 0 end as is_excess,
    case terms.write_in_excess when 'voidBallot' then 1 when 'voidWriteIns' then 0 end as excess_voids_ballot,
    -- 整票模糊: no mark and no name that can be read
    unreadable > 0 and unreadable = length(marks) and names = 0 as is_illegible,
    case terms.wholly_illegible when 'void' then 1 when 'stands' then 0 end as illegible_voids_ballot
  from read join terms on terms.contest_id = read.contest_id
),

-- valid is null for a ballot whose marks are not one known letter a candidate: such a ballot is counted nowhere.
judged as materialized (
  select
    contest_id, entry, marks, candidates, is_excess, is_ruled_void,
    approved + others as chosen,
    case when letters = candidates and length(marks) = candidates then
      not (is_over_vote or (is_excess and excess_voids_ballot) or (is_illegible and illegible_voids_ballot))
    end as valid
  from examined
),

-- A ballot that a scrutineer ruled void counts for nobody, whatever its marks say.
standing_ballot as (
  select * from judged where valid and not is_ruled_void
),

-- Valid ballots with the same marks are one pile. The letters as bytes: the last is found as fast as the first.
pile as materialized (
  select contest_id, cast(marks as blob) as letters, count(*) as copies
  from standing_ballot group by contest_id, marks
)
