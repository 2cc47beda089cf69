-- Tables of the count, which hang on those of the day: ballots in bundles, tally sheets and strokes, the sample check.

-- What a scrutineer ruled on ballots in doubt; apart from the ballots, whose rows name nobody.
create table ruling (
  position integer primary key,
  contest_id text not null references contest (id),
  ruling text not null check (ruling in ('asKeyed', 'void')),
  scrutineer text not null,
  reason text not null,
  article text not null
) strict;

-- Who keys ballots. The PIN tells colleagues apart; its hash protects from nobody who has the file.
create table operator (
  id text primary key,
  position integer not null,
  name text not null,
  pin_salt text not null,
  pin_hash text not null
) strict, without rowid;

-- One pass over one bundle: whose it is, and whether it is closed.
create table bundle_pass (
  contest_id text not null references contest (id),
  bundle integer not null check (bundle > 0),
  pass integer not null check (pass in (1, 2)),
  operator_id text not null references operator (id),
  begun_at text not null,
  closed_at text, -- null while it is being keyed
  primary key (contest_id, bundle, pass)
) strict, without rowid;

-- Everybody who had a pass in hand, also after it went on in another; pass 3: who read the paper as the third person.
create table bundle_hand (
  contest_id text not null references contest (id),
  bundle integer not null check (bundle > 0),
  pass integer not null check (pass in (1, 2, 3)),
  operator_id text not null references operator (id),
  primary key (contest_id, bundle, pass, operator_id)
) strict, without rowid;

-- A bundle of which both passes have been compared.
create table comparison (
  contest_id text not null references contest (id),
  bundle integer not null,
  at text not null,
  sheets integer not null, -- laid side by side
  swapped text not null check (json_valid(swapped)),
  hints text not null check (json_valid(hints)),
  primary key (contest_id, bundle)
) strict, without rowid;

-- What the passes read differently, as it was found, and what was ruled on it.
create table difference (
  contest_id text not null,
  bundle integer not null,
  no integer not null,
  found text not null check (json_valid(found)),
  third text check (json_valid(third)), -- null until the paper was read a third time
  ruling text check (ruling in ('first', 'second', 'third')), -- null until it is settled
  reason text,
  primary key (contest_id, bundle, no),
  foreign key (contest_id, bundle) references comparison (contest_id, bundle)
) strict, without rowid;

-- A ballot is a bundle, a place in it and what stands on the paper: nobody's name but those written in.
create table ballot (
  contest_id text not null references contest (id),
  entry integer not null check (entry > 0),
  pass integer not null check (pass in (1, 2)),
  bundle integer not null check (bundle > 0),
  place integer not null check (place >= 0), -- in its pass of the bundle, from 1; 0 for one that is struck
  marks text not null,
  write_ins text not null check (json_valid(write_ins)),
  valid integer not null check (valid in (0, 1)),
  chosen integer not null,
  doubts text not null check (json_valid(doubts)), -- why a scrutineer has to look at it; [] for most
  ruling text check (ruling in ('asKeyed', 'void')), -- null unless a scrutineer ruled on it
  ruling_no integer references ruling (position), -- which ruling it was
  corrected integer not null check (corrected in (0, 1)),
  struck integer not null check (struck in (0, 1)),
  primary key (contest_id, entry)
) strict, without rowid;

-- What stood in a ballot before it was corrected or struck: nothing that was keyed is lost.
create table earlier_reading (
  contest_id text not null references contest (id),
  entry integer not null,
  no integer not null check (no > 0), -- from 1, the oldest first
  act text not null check (act in ('corrected', 'struck')), -- what ended it
  marks text not null,
  write_ins text not null check (json_valid(write_ins)),
  valid integer not null check (valid in (0, 1)),
  doubts text not null check (json_valid(doubts)),
  reason text not null,
  primary key (contest_id, entry, no)
) strict, without rowid;

-- The counting desk asks for the number of live ballots on every save.
create index ballot_live on ballot (contest_id, pass, bundle, place) where struck = 0;

-- So do the counts of the whole contest: kept beside the ballots, for adding up 3,000 rows takes milliseconds.
create table ballot_count (
  contest_id text primary key references contest (id),
  entered integer not null, -- live ballots of the first pass, and what follows of the same
  struck integer not null,
  invalid integer not null,
  doubts integer not null -- waiting for a scrutineer
) strict, without rowid;

create trigger ballot_counted after insert on ballot when new.pass = 1
begin
  insert into ballot_count (contest_id, entered, struck, invalid, doubts)
  values (new.contest_id, not new.struck, new.struck, not new.struck and (not new.valid or new.ruling is 'void'),
    not new.struck and new.doubts <> '[]' and new.ruling is null)
  on conflict (contest_id) do update set entered = entered + excluded.entered, struck = struck + excluded.struck,
    invalid = invalid + excluded.invalid, doubts = doubts + excluded.doubts;
end;

create trigger ballot_counted_anew after update of struck, valid, ruling, doubts on ballot when new.pass = 1
begin
  update ballot_count set
    entered = entered - (not old.struck) + (not new.struck),
    struck = struck - old.struck + new.struck,
    invalid = invalid - (not old.struck and (not old.valid or old.ruling is 'void'))
      + (not new.struck and (not new.valid or new.ruling is 'void')),
    doubts = doubts - (not old.struck and old.doubts <> '[]' and old.ruling is null)
      + (not new.struck and new.doubts <> '[]' and new.ruling is null)
  where contest_id = new.contest_id;
end;

-- Few ballots are in doubt or have a name written in; every screen of the count asks for them.
create index ballot_doubtful on ballot (contest_id, entry) where doubts <> '[]';
create index ballot_written on ballot (contest_id, entry) where write_ins <> '[]';

-- 计票组: how many ballots each was given.
create table pile (
  contest_id text not null references contest (id),
  group_no integer not null check (group_no > 0),
  ballots integer not null check (ballots >= 0), -- 0 only where a count on paper found none
  primary key (contest_id, group_no)
) strict, without rowid;

-- 计票单: the figures of one group in one pass. It tells of a pile of ballots, never of one.
create table sheet (
  contest_id text not null references contest (id),
  group_no integer not null check (group_no > 0),
  pass integer not null check (pass in (1, 2)),
  operator_id text references operator (id), -- null where sheets are keyed once
  entered_at text not null,
  ballots integer not null,
  valid integer not null,
  invalid integer not null,
  corrected integer not null check (corrected in (0, 1)),
  primary key (contest_id, group_no, pass)
) strict, without rowid;

create table sheet_row (
  contest_id text not null,
  group_no integer not null,
  pass integer not null,
  position integer not null, -- of the candidate on the ballot
  approve integer not null,
  oppose integer not null,
  abstain integer not null,
  illegible integer not null,
  primary key (contest_id, group_no, pass, position),
  foreign key (contest_id, group_no, pass) references sheet (contest_id, group_no, pass)
) strict, without rowid;

create table sheet_write_in (
  contest_id text not null,
  group_no integer not null,
  pass integer not null,
  position integer not null, -- of the line on the sheet
  name text not null,
  approve integer not null,
  primary key (contest_id, group_no, pass, position),
  foreign key (contest_id, group_no, pass) references sheet (contest_id, group_no, pass)
) strict, without rowid;

-- A group of which both passes have been compared, cell by cell.
create table sheet_comparison (
  contest_id text not null references contest (id),
  group_no integer not null,
  differences text not null check (json_valid(differences)),
  third text check (json_valid(third)), -- null until the paper was read a third time
  ruling text check (ruling in ('first', 'second', 'third')), -- null until it is settled
  reason text,
  primary key (contest_id, group_no)
) strict, without rowid;

-- 唱票: whose strokes these are.
create table calling (
  contest_id text not null references contest (id),
  group_no integer not null,
  pass integer not null check (pass in (1, 2)),
  operator_id text references operator (id), -- null where sheets are keyed once
  begun_at text not null,
  ballots integer not null, -- read to their end
  last_at text not null, -- when something was called or taken back last
  primary key (contest_id, group_no, pass)
) strict, without rowid;

create table called (
  contest_id text not null,
  group_no integer not null,
  pass integer not null,
  no integer not null check (no > 0),
  ballot integer not null check (ballot > 0),
  kind text not null check (kind in ('stroke', 'valid', 'invalid')), -- a stroke, or the end of a ballot
  candidate integer not null, -- position on the ballot; 0 for a name written in, and for the end of a ballot
  name text not null,
  counts integer not null check (counts in (0, 1)), -- 0: taken back, or a stroke on an invalid ballot
  undone integer not null check (undone in (0, 1)),
  primary key (contest_id, group_no, pass, no),
  foreign key (contest_id, group_no, pass) references calling (contest_id, group_no, pass)
) strict, without rowid;

-- Ballots drawn by dice to be read again from the paper, after the count was closed.
create table sample (
  contest_id text primary key references contest (id),
  at text not null,
  dice text not null,
  size integer not null check (size > 0),
  bundles text not null check (json_valid(bundles)),
  superseded integer not null check (superseded in (0, 1)), -- 1 once the count was opened again
  figures text check (json_valid(figures)) -- null until every drawn ballot has been read
) strict, without rowid;

create table sampled (
  contest_id text not null references sample (contest_id),
  number integer not null check (number > 0), -- in the whole pile
  turn integer not null,
  bundle integer not null,
  place integer not null,
  looks text not null check (json_valid(looks)), -- [] until it is read
  counted text check (json_valid(counted)), -- as it was counted; null until it is read
  primary key (contest_id, number)
) strict, without rowid;

-- Dice of every draw: whoever saw them once knows what they draw.
create table thrown (
  dice text primary key
) strict, without rowid;
