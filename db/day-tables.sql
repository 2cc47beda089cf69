-- Tables of the day: the meeting, who is in the hall, what is elected and who stands, what the hall sees.

create table session (
  only integer primary key check (only = 1),
  name text not null,
  date text not null,
  venue text not null,
  executive_chair text not null,
  practice integer not null check (practice in (0, 1)),
  rule_set text not null check (json_valid(rule_set)),
  created_at text not null,
  roster_at text,
  roster_file text,
  rules_changed_at text,
  rules_digest text,
  rules_at text,
  rules_votes text,
  officers_at text,
  officers_votes text,
  ballots_sealed_at text,
  ballots_sealed text,
  adjourned_at text,
  sealed_at text,
  theme text not null default 'dark' check (theme in ('dark', 'light')),
  discipline text check (json_valid(discipline)) -- null while the text the program came with stands
) strict;

create table participant (
  id text primary key,
  kind text not null check (kind in ('delegate', 'attendee')),
  number integer not null,
  delegation text not null,
  -- order of the delegations as the roster has them
  delegation_rank integer not null,
  name text not null,
  gender text not null,
  ethnicity text not null,
  birth text, -- null: the roster does not say
  education text not null,
  post text not null,
  joined text, -- null: the roster does not say
  remark text not null,
  entitled integer not null check (entitled in (0, 1)),
  initials text not null,
  pinyin text not null
) strict, without rowid;

-- The hall is counted anew on every act: without the long rows of the roster.
create index participant_right on participant (id, entitled);

create table attendance (
  participant_id text primary key references participant (id),
  state text not null check (state in ('expected', 'present', 'onLeave')),
  checked_in_at text, -- null unless present
  leave text check (leave in ('personal', 'sick', 'official')), -- null unless on leave
  reason text -- null unless on leave
) strict, without rowid;

create table fixing (
  fixing integer primary key,
  at text not null,
  entitled integer not null,
  present integer not null,
  on_leave integer not null,
  missing integer not null,
  attendees integer not null,
  needed integer not null,
  met integer not null check (met in (0, 1)),
  article text not null
) strict;

create table fixing_present (
  fixing integer not null references fixing (fixing),
  participant_id text not null references participant (id),
  primary key (fixing, participant_id)
) strict, without rowid;

create table oath (
  only integer primary key check (only = 1),
  leader text not null,
  phrases text not null check (json_valid(phrases)),
  taken_at text, -- null until the roll-call is closed
  omitted_at text, -- null unless the oath was left out
  omitted_reason text,
  present integer,
  answered integer,
  silent integer,
  absent integer,
  missing text check (json_valid(missing)), -- null until the oath is taken, or where the record did not keep it
  pledges_at text, -- null until the pledges are counted
  pledges_due integer,
  pledges_signed integer,
  pledges_note text
) strict;

create table roll_call (
  participant_id text primary key references participant (id),
  answer text not null check (answer in ('answered', 'silent', 'absent')),
  at text not null
) strict, without rowid;

create table late_answer (
  participant_id text primary key references participant (id),
  at text not null
) strict, without rowid;

create table late_pledge (
  participant_id text primary key references participant (id),
  at text not null
) strict, without rowid;

create table officer (
  position integer primary key,
  role text not null check (role in ('chiefScrutineer', 'scrutineer', 'teller')),
  name text not null
) strict;

create table contest (
  id text primary key,
  position integer not null unique,
  kind text not null check (kind in ('committee', 'discipline', 'office', 'other')),
  title text not null,
  short_title text not null,
  seats integer not null check (seats > 0),
  colour text not null,
  round_kind text not null check (round_kind in ('first', 'primary', 'tiedPrimary', 'revote', 'supplementary', 'again')),
  round_of text references contest (id), -- null for a contest that stands by itself
  candidate_order text check (candidate_order in ('stroke', 'office', 'approved', 'manual')), -- null until candidates are listed
  order_reason text,
  confirmed_at text, -- null while the list may change
  confirmed_reason text,
  fixing integer references fixing (fixing), -- null until ballots are issued
  printed integer,
  issued integer,
  spoiled integer,
  issued_at text,
  collected integer, -- null until the boxes are opened
  collected_at text,
  collected_valid integer check (collected_valid in (0, 1)),
  plan text check (json_valid(plan)), -- null until the boxes are opened
  bundles text check (json_valid(bundles)), -- null while all are full but the last
  closed_at text, -- null while the count is open
  result text check (json_valid(result)),
  released_at text,
  announced_at text,
  read_out integer, -- how many names were read out last; null before the reading
  remedy text check (json_valid(remedy)), -- null unless seats left open were settled without a vote
  remedy_at text
) strict, without rowid;

-- 清点选票: every count of the ballots that came back; the last is in force, the others stay beside it.
create table collection (
  contest_id text not null references contest (id),
  no integer not null check (no > 0),
  at text not null,
  collected integer not null,
  valid integer not null check (valid in (0, 1)),
  scrutineer text, -- null before ballots are entered: the chief scrutineer signs
  reason text, -- null for the first
  primary key (contest_id, no)
) strict, without rowid;

create table candidate (
  contest_id text not null references contest (id),
  position integer not null check (position > 0),
  name text not null,
  gender text not null,
  ethnicity text not null,
  birth text, -- null: the list does not say
  education text not null,
  post text not null,
  years integer, -- null: the list does not say
  source text not null,
  proposed_for text not null,
  introduction text not null,
  primary key (contest_id, position)
) strict, without rowid;

-- Strokes of characters that the tables of the program lack, as they were given by hand.
create table stroke (
  character text primary key,
  strokes text not null
) strict, without rowid;

create table motion (
  position integer primary key,
  subject text not null,
  votes text not null check (json_valid(votes)),
  passed integer not null check (passed in (0, 1)),
  needed integer, -- null: the record did not keep it
  article text not null,
  at text not null
) strict;

create table hall (
  only integer primary key check (only = 1),
  choice text not null check (json_valid(choice)),
  scene text check (json_valid(scene)), -- null where the picture follows the facts
  taken_at text not null,
  sequence integer not null,
  before text check (json_valid(before)) -- the choice and the scene that the black covers; null where nothing is covered
) strict;

-- 大会程序: an item, where the meeting is, and when it was there last; earlier passes are in the journal.
create table run_item (
  id text primary key,
  position integer not null,
  title text not null,
  planned text not null,
  minutes integer not null,
  responsible text not null,
  step text, -- null where the program has no step for it
  gates text not null check (json_valid(gates)),
  scene text,
  cue text,
  script text not null,
  state text not null default 'ahead' check (state in ('ahead', 'now', 'done')),
  begun_at text, -- null while it is ahead
  done_at text, -- null until the meeting went on from it
  spoken integer not null default 0 -- paragraphs of its script gone past
) strict, without rowid;

-- What was read aloud last from a paragraph, so that a figure that changes can be told with both values.
create table script_reading (
  item_id text not null references run_item (id),
  source text not null,
  contest_id text not null, -- '' for a paragraph of the whole meeting
  figures text not null check (json_valid(figures)),
  at text not null,
  primary key (item_id, source, contest_id)
) strict, without rowid;

-- The wording of a paper, where it is another than the program brings.
create table paper_text (
  paper text primary key,
  text text not null
) strict, without rowid;

-- What the recorder added to the minutes: the record it was written as, the time of the day it belongs to.
create table minutes_note (
  seq integer primary key,
  time text not null,
  text text not null
) strict;

-- A recording in the folder beside the file.
create table cue (
  cue text primary key,
  file_name text not null,
  stored text not null,
  digest text not null,
  bytes integer not null
) strict, without rowid;
