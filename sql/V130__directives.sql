-- What is ordered on the floor: directives, each with an owner and versions. A version says from which day it is in force; it ends by
-- itself the day before the next begins, or when the directive is withdrawn. So two versions of one directive are never in force on
-- one day, and a version is not rewritten once it is there.

create table directives_directive (
  id              bigint      not null auto_increment,
  owner           bigint      not null comment 'the executive whose order it is',
  revision        bigint      not null default 0 comment 'grows with every change: who writes must have seen the newest',
  withdrawn_after date        null comment 'the last day; null: not withdrawn',
  primary key (id),
  index directives_directive_owner (owner),
  constraint directives_directive_owner_fk foreign key (owner) references people_person (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table directives_version (
  id           bigint        not null auto_increment,
  directive    bigint        not null,
  number       int           not null comment 'from 1',
  name         varchar(120)  not null,
  text         varchar(4000) not null,
  intent       varchar(1000) null comment 'what it is meant to bring about',
  from_day     date          not null,
  to_day       date          null comment 'last day if an end was set; the next version and a withdrawal end it before',
  published_at datetime(6)   not null,
  published_by varchar(64)   not null comment 'name of the account',
  primary key (id),
  unique index directives_version_number (directive, number),
  unique index directives_version_day (directive, from_day),
  constraint directives_version_fk foreign key (directive) references directives_directive (id),
  constraint directives_version_counts check (number >= 1),
  constraint directives_version_says check (name <> '' and text <> ''),
  constraint directives_version_runs check (to_day is null or from_day <= to_day)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- A version without a row here acts on every queue.
create table directives_version_queue (
  version bigint      not null,
  queue   varchar(64) collate utf8mb4_bin not null,
  primary key (version, queue),
  index directives_version_queue_queue (queue),
  constraint directives_version_queue_fk foreign key (version) references directives_version (id) on delete cascade,
  constraint directives_version_queue_known foreign key (queue) references floor_queue (external_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
