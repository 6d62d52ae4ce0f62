-- Calendars of people that say when they are busy. What they say stands in people_busy_time under the source "calendar:" and the id; here
-- is where it comes from and how that stands. Never a title, a place or a guest.

create table invites_busy_source (
  id         bigint         not null auto_increment,
  person_id  bigint         not null,
  kind       varchar(8)     not null,
  shown      varchar(253)   character set utf8mb4 collate utf8mb4_bin not null comment 'the host name of an address, the name of a file: all anybody gets to see',
  secret     varbinary(8000) null comment 'address, user and password, enciphered (AES-256-GCM) with a key that is not in this database',
  added_at   datetime(6)    not null,
  tried_at   datetime(6)    not null,
  good_at    datetime(6)    null comment 'when its busy times were last read; they stay in force until it is read again',
  trouble    varchar(16)    null comment 'why the last attempt failed; null: it did not',
  removed_at datetime(6)    null comment 'can be undone for a day',
  primary key (id),
  key invites_busy_source_person (person_id),
  key invites_busy_source_removed (removed_at),
  constraint invites_busy_source_of foreign key (person_id) references people_person (id) on delete cascade,
  constraint invites_busy_source_kind_ours check (kind in ('ADDRESS', 'FILE', 'CALDAV')),
  constraint invites_busy_source_secret_kept check (
      (kind = 'FILE' and secret is null) or (kind <> 'FILE' and secret is not null)),
  constraint invites_busy_source_shown check (shown <> '')
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The busy times of a calendar that was taken away, for as long as that can be undone: a file is not kept, and cannot be read again.
create table invites_busy_removed (
  id      bigint      not null auto_increment,
  source  bigint      not null,
  from_at datetime(6) not null,
  to_at   datetime(6) not null,
  kind    varchar(16) not null,
  primary key (id),
  key invites_busy_removed_source (source),
  constraint invites_busy_removed_of foreign key (source) references invites_busy_source (id) on delete cascade,
  constraint invites_busy_removed_forward check (from_at < to_at),
  constraint invites_busy_removed_kind check (kind in ('BUSY', 'TENTATIVE'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;
