-- The second count, last part: ballots and sheets added up, who is elected, and every figure of it.

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
