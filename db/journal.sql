create table journal (
  seq integer primary key check (seq > 0),
  at text not null,
  kind text not null,
  version integer not null check (version > 0),
  actor text not null,
  request_id text not null unique,
  body text not null check (json_valid(body)),
  prev_hash text not null check (length(prev_hash) = 64),
  hash text not null unique check (length(hash) = 64)
) strict;

create trigger journal_never_updated before update on journal
begin
  select raise(abort, 'journal: records are never changed');
end;

create trigger journal_never_deleted before delete on journal
begin
  select raise(abort, 'journal: records are never deleted');
end;

-- `insert or replace` deletes the row in its way without firing the trigger above where recursive_triggers is off,
-- so a row that would collide is refused here, whatever the connection's pragmas are.
create trigger journal_only_extended before insert on journal
begin
  select raise(abort, 'journal: a record must extend the head')
  where new.seq is not (select coalesce(max(seq), 0) + 1 from journal)
     or new.prev_hash is not coalesce(
          (select hash from journal order by seq desc limit 1),
          '0000000000000000000000000000000000000000000000000000000000000000');
  select raise(abort, 'journal: a record is never replaced')
  where exists (select 1 from journal where hash = new.hash or request_id = new.request_id);
end;

create table meta (
  name text primary key,
  value text not null
) strict, without rowid;
