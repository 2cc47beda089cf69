-- The second count. Reads the ballots as they lie in the tables, judges each by the rule set, adds them up and decides.
--
-- One row for one figure of a closed count: which contest, which figure, whom it is about ('' for the contest as a
-- whole), and its value. record.sql gives the same figures as the journal has them; the two must be equal.
-- Nothing here comes from core/: a fault there must not be repeated here. Where a setting has a value that is not
-- known here, the figure is null, and so differs from any on record.
--
-- name_key(name) is the one function from outside (db/recount.ts): the same for all spellings of one name.
with

-- What is counted by ---------------------------------------------------------------------------------------------

-- The rule set of each contest: that of the session, frozen when the 选举办法 was passed, changed for its round here
-- and nowhere else. Where the most votes win, more than none of those present is the share.
contest_rule (contest_id, rule_set) as (
  select contest.id, case contest.round_kind
    -- 再次投票: only the tied can be chosen, and the most votes win unless the setting asks for the majority again.
    when 'revote' then json_set(
      case when session.rule_set ->> '$.tie.revoteNeedsMajority' then session.rule_set
        else json_set(session.rule_set, '$.majority', json('{"num":0,"den":1,"comparison":">","of":"present"}')) end,
      '$.writeIn.allowed', json('false'))
    -- 预选: by the share the rule asks of candidates, or by the most votes.
    when 'primary' then json_set(session.rule_set, '$.majority', json(coalesce(
      nullif(session.rule_set -> '$.primary', 'null'), '{"num":0,"den":1,"comparison":">","of":"present"}')))
    -- 预选再次投票: among the tied of a primary, as 再次投票 is, by the primary's share where a share is asked for again.
    when 'tiedPrimary' then json_set(session.rule_set,
      '$.majority', json(case when session.rule_set ->> '$.tie.revoteNeedsMajority' then coalesce(
        nullif(session.rule_set -> '$.primary', 'null'), '{"num":0,"den":1,"comparison":">","of":"present"}')
        else '{"num":0,"den":1,"comparison":">","of":"present"}' end),
      '$.writeIn.allowed', json('false'))
    when 'first' then session.rule_set
    when 'supplementary' then session.rule_set
    when 'again' then session.rule_set
  end
  from contest, session
),

-- Seats, the papers out and in, and the hall as it was counted for this very contest.
terms as materialized (
  select
    contest.id as contest_id,
    contest.seats,
    (select count(*) from candidate where candidate.contest_id = contest.id) as candidates,
    fixing.entitled,
    fixing.present,
    contest.printed,
    contest.issued,
    contest.spoiled,
    contest.collected,
    rule_set ->> '$.quorum.num' as quorum_num,
    rule_set ->> '$.quorum.den' as quorum_den,
    rule_set ->> '$.quorum.comparison' as quorum_comparison,
    -- 全体代表 are the 应到: a congress excuses nobody.
    case rule_set ->> '$.quorum.of' when 'entitled' then fixing.entitled when 'all' then fixing.entitled end
      as quorum_base,
    rule_set ->> '$.majority.num' as majority_num,
    rule_set ->> '$.majority.den' as majority_den,
    rule_set ->> '$.majority.comparison' as majority_comparison,
    case rule_set ->> '$.majority.of'
      when 'present' then fixing.present
      when 'entitled' then fixing.entitled
      when 'all' then fixing.entitled
    end as majority_base,
    rule_set ->> '$.writeIn.allowed' as write_in_allowed,
    rule_set ->> '$.writeIn.requires' as write_in_requires,
    rule_set ->> '$.writeIn.excess' as write_in_excess,
    rule_set ->> '$.ballotValid.whollyIllegible' as wholly_illegible
  from contest
  join contest_rule on contest_rule.contest_id = contest.id
  join fixing on fixing.fixing = contest.fixing
  where contest.closed_at is not null
),

listed as materialized (
  select contest_id, position, name_key(name) as name from candidate
),

-- Each ballot judged ---------------------------------------------------------------------------------------------

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

-- Sheets of counting groups ------------------------------------------------------------------------------------------

-- 计票单: the first pass is what is counted; a contest has sheets or ballots, never both.
counted_sheet as materialized (
  select sheet.contest_id, group_no, ballots, valid, invalid
  from sheet join terms on terms.contest_id = sheet.contest_id
  where pass = 1
),

sheet_line as materialized (
  select contest_id, group_no, position, approve, oppose, abstain, illegible from sheet_row where pass = 1
),

-- Names on the sheets that choose somebody more, as on single ballots.
sheet_name as materialized (
  select sheet_write_in.contest_id, group_no, name_key(sheet_write_in.name) as name, approve
  from sheet_write_in join terms on terms.contest_id = sheet_write_in.contest_id and terms.write_in_allowed
  where pass = 1 and name_key(sheet_write_in.name) <> '' and not exists (
    select 1 from listed
    where listed.contest_id = sheet_write_in.contest_id and listed.name = name_key(sheet_write_in.name)
  )
),

-- What a pile of valid ballots allows, whatever stands on each of them.
sheet_sum as (
  select
    counted_sheet.*,
    terms.seats,
    terms.write_in_requires,
    coalesce((select sum(approve) from sheet_line as line
      where line.contest_id = counted_sheet.contest_id and line.group_no = counted_sheet.group_no), 0) as approved,
    coalesce((select sum(oppose) from sheet_line as line
      where line.contest_id = counted_sheet.contest_id and line.group_no = counted_sheet.group_no), 0) as opposed,
    coalesce((select sum(approve) from sheet_name as written
      where written.contest_id = counted_sheet.contest_id and written.group_no = counted_sheet.group_no), 0) as others
  from counted_sheet join terms on terms.contest_id = counted_sheet.contest_id
),

-- The tally ------------------------------------------------------------------------------------------------------

entered as (
  select contest_id, sum(entered) as entered, sum(valid) as valid, sum(invalid) as invalid
  from (
    select contest_id, 1 as entered, valid is 1 and not is_ruled_void as valid,
      valid is 0 or (valid is 1 and is_ruled_void) as invalid
    from judged
    union all
    select contest_id, ballots, valid, invalid from counted_sheet
  )
  group by contest_id
),

-- Valid ballots with the same marks are one pile. The letters as bytes: the last is found as fast as the first.
pile as materialized (
  select contest_id, cast(marks as blob) as letters, count(*) as copies
  from standing_ballot group by contest_id, marks
),

-- What stands in each candidate's space, and on how many ballots.
candidate_tally as materialized (
  select
    candidate.contest_id,
    name_key(candidate.name) as name,
    coalesce(sum(copies) filter (where substr(letters, position, 1) = x'41'), 0) -- A
      + coalesce((select sum(approve) from sheet_line as line
          where line.contest_id = candidate.contest_id and line.position = candidate.position), 0) as approve,
    coalesce(sum(copies) filter (where substr(letters, position, 1) = x'4f'), 0) -- O
      + coalesce((select sum(oppose) from sheet_line as line
          where line.contest_id = candidate.contest_id and line.position = candidate.position), 0) as oppose,
    coalesce(sum(copies) filter (where substr(letters, position, 1) = x'4e'), 0) -- N
      + coalesce((select sum(abstain) from sheet_line as line
          where line.contest_id = candidate.contest_id and line.position = candidate.position), 0) as abstain,
    coalesce(sum(copies) filter (where substr(letters, position, 1) = x'58'), 0) -- X
      + coalesce((select sum(illegible) from sheet_line as line
          where line.contest_id = candidate.contest_id and line.position = candidate.position), 0) as illegible
  from candidate
  join terms on terms.contest_id = candidate.contest_id
  left join pile on pile.contest_id = candidate.contest_id
  group by candidate.contest_id, candidate.position
),

write_in_tally as materialized (
  select contest_id, name, sum(approve) as approve
  from (
    select other.contest_id, other.name, 1 as approve
    from other
    join standing_ballot as kept on kept.contest_id = other.contest_id and kept.entry = other.entry
    where not kept.is_excess
    union all
    select contest_id, name, approve from sheet_name
  )
  group by contest_id, name
),

-- The outcome ----------------------------------------------------------------------------------------------------

-- Whether anybody can be elected at all. More present than entitled is a fault of the count, never a quorum.
opening as materialized (
  select
    terms.*,
    case quorum_comparison
      when '>=' then present * quorum_den >= quorum_base * quorum_num
      when '>' then present * quorum_den > quorum_base * quorum_num
    end and entitled > 0 and present <= entitled as quorum_met,
    -- Smallest whole number that reaches the share: rounded up, or one more than rounded down.
    case quorum_comparison
      when '>=' then (quorum_base * quorum_num + quorum_den - 1) / quorum_den
      when '>' then quorum_base * quorum_num / quorum_den + 1
    end as quorum_needed,
    max(1, case majority_comparison
      when '>=' then (majority_base * majority_num + majority_den - 1) / majority_den
      when '>' then majority_base * majority_num / majority_den + 1
    end) as threshold,
    -- 收回的选票多于发出的，选举无效
    collected > issued as is_void
  from terms
),

-- Candidates and written-in persons alike who reach the majority; asked of the share itself, not of the threshold.
winner as (
  select standing.contest_id, standing.name, standing.approve, opening.seats
  from (
    select contest_id, name, approve from candidate_tally
    union all
    select contest_id, name, approve from write_in_tally
  ) as standing
  join opening on opening.contest_id = standing.contest_id
  where opening.quorum_met and not opening.is_void and standing.approve > 0
    and case opening.majority_comparison
      when '>=' then standing.approve * opening.majority_den >= opening.majority_base * opening.majority_num
      when '>' then standing.approve * opening.majority_den > opening.majority_base * opening.majority_num
    end
),

-- By votes; persons with equal votes share all the places from the first to the last of them.
placed as (
  select
    contest_id, name, seats,
    rank() over (partition by contest_id order by approve desc) as first_place,
    rank() over (partition by contest_id order by approve desc)
      + count(*) over (partition by contest_id, approve) - 1 as last_place
  from winner
),

-- Seated when even the last of these places is a seat; tied when the last seat lies among them.
seated as materialized (
  select contest_id, name, last_place <= seats as is_elected, first_place <= seats and last_place > seats as is_tied
  from placed
),

filled as (
  select contest_id, sum(is_elected) as elected, max(is_tied) as has_tie from seated group by contest_id
),

outcome as materialized (
  select
    opening.*,
    coalesce(entered.entered, 0) as entered,
    coalesce(entered.valid, 0) as valid,
    coalesce(entered.invalid, 0) as invalid,
    case when quorum_met and not is_void and has_tie then seats - elected else 0 end as tied_seats,
    case when quorum_met and not is_void and coalesce(has_tie, 0) = 0 then seats - coalesce(elected, 0) else 0 end
      as vacancies
  from opening
  left join entered on entered.contest_id = opening.contest_id
  left join filled on filled.contest_id = opening.contest_id
),

-- Every figure ------------------------------------------------------------------------------------------------------

figure (contest_id, figure, subject, value) as (
  select contest_id, key, '', atom
  from outcome, json_each(json_object(
    'entitled', entitled, 'present', present, 'printed', printed, 'issued', issued, 'spoiled', spoiled,
    'collected', collected, 'entered', entered, 'valid', valid, 'invalid', invalid,
    'candidates', candidates,
    'writeIns', (select count(*) from write_in_tally as w where w.contest_id = outcome.contest_id),
    'quorumMet', quorum_met, 'quorumNeeded', quorum_needed, 'threshold', threshold,
    'election', case when is_void then 'void' else 'valid' end,
    'tiedSeats', tied_seats, 'vacancies', vacancies,
    'next', case
      when is_void then 'new-election'
      when not quorum_met then 'no-quorum'
      when tied_seats > 0 then 'revote'
      when vacancies > 0 then 'fill-vacancies'
      else 'none'
    end
  ))
  -- The only figure of a contest that was void and therefore never counted.
  union all select id, 'collectedValid', '', collected <= issued from contest where collected is not null
  union all select contest_id, 'ballotMarks', cast(entry as text), candidates from judged
  union all select contest_id, 'ballotValid', cast(entry as text), valid from judged
  union all select contest_id, 'ballotChosen', cast(entry as text), chosen from judged
  union all select contest_id, 'sheetBallots', cast(group_no as text), valid + invalid from counted_sheet
  union all
  select contest_id, 'sheetMarks', group_no || '.' || position, approve + oppose + abstain + illegible from sheet_line
  -- 所选人数 ≤ 应选 × 有效, and 另选 ≤ 不赞成 where only who opposes may write in
  union all
  select contest_id, 'sheetChosen', cast(group_no as text), approved + others <= seats * valid
    and case write_in_requires when 'oppose' then others <= opposed when 'nothing' then 1 end
  from sheet_sum
  union all
  select contest_id, key, name, sum(atom)
  from candidate_tally, json_each(json_object(
    'approve', approve, 'oppose', oppose, 'abstain', abstain, 'illegible', illegible
  ))
  group by contest_id, name, key
  union all select contest_id, 'writeIn', name, approve from write_in_tally
  union all select contest_id, 'elected', name, 1 from seated where is_elected
  union all select contest_id, 'tied', name, 1 from seated where is_tied
  union all
  select seated.contest_id, 'announced', seated.name, 1
  from seated join contest on contest.id = seated.contest_id
  where seated.is_elected and contest.announced_at is not null
)

select contest_id as contestId, figure, subject, value from figure;
