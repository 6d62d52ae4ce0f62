-- What was handed to workforce management so that hosting does not count against a mentor's figures: intervals, as they were handed
-- over, and nothing that could be added up to a figure of anybody.

create table rotation_relief_export (
  id          bigint      not null auto_increment,
  first_day   date        not null,
  last_day    date        not null,
  exported_at datetime(6) not null,
  exported_by varchar(64) not null comment 'the account',
  primary key (id),
  constraint rotation_relief_export_days check (first_day <= last_day)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rotation_relief (
  export    bigint      not null,
  visit     bigint      not null,
  mentor    bigint      not null,
  from_at   datetime(6) not null,
  to_at     datetime(6) not null,
  activity  varchar(64) not null comment 'the code workforce management knows',
  primary key (export, visit),
  index rotation_relief_visit (visit),
  constraint rotation_relief_export_fk foreign key (export) references rotation_relief_export (id),
  constraint rotation_relief_visit_fk foreign key (visit) references rotation_visit (id),
  constraint rotation_relief_mentor_fk foreign key (mentor) references people_person (id),
  constraint rotation_relief_forward check (from_at < to_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
