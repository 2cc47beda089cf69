-- The second count, first part: what is counted by. ballots.sql judges each ballot as it lies in the tables, sheets.sql
-- reads the tally sheets, outcome.sql adds both up and decides; db/recount.ts joins the four into one statement.
--
-- One row for one figure of a closed count: which contest, which figure, whom it is about ('' for the contest as a
-- whole), and its value. record.sql gives the same figures as the journal has them; the two must be equal.
-- Nothing here comes from core/: a fault there must not be repeated here. Where a setting has a value that is not
-- known here, the figure is null, and so differs from any on record.
--
-- name_key(name) is the one function from outside (db/recount.ts): the same for all spellings of one name.

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
)
