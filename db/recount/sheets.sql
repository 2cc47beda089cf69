-- The second count, of tally sheets: what each group found in its pile, and what such a pile allows.

-- 计票单: the first pass is what is counted; a contest has sheets or ballots, never both.
counted_sheet as materialized (
  select sheet.contest_id, group_no, ballots, valid, invalid
  from sheet join terms on terms.contest_id = sheet.contest_id
  where pass = 1
),

sheet_line as materialized (
  select sheet_row.contest_id, group_no, position, approve, oppose, abstain, illegible
  from sheet_row join terms on terms.contest_id = sheet_row.contest_id
  where pass = 1
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
)
