-- The persons a company knows, what makes some of them executives or mentors, and when they can or would rather not.
-- Times are UTC. Ids from outside (imports, API, problem file) are compared byte by byte.

create table people_person (
  id          bigint       not null auto_increment,
  external_id varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
  name        varchar(200) not null,
  email       varchar(254) not null,
  language    char(2)      not null comment 'the language in which we write to this person',
  manager_id  bigint       null comment 'circles are refused by the application: no CHECK can see them',
  primary key (id),
  unique key people_person_external_id (external_id),
  key people_person_manager (manager_id),
  key people_person_name (name),
  constraint people_person_manager_known foreign key (manager_id) references people_person (id),
  constraint people_person_language_ours check (language in ('de', 'en')),
  constraint people_person_named check (name <> ''),
  constraint people_person_reachable check (email like '_%@_%')
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table people_language (
  person_id bigint  not null,
  language  char(2) not null comment 'ISO 639-1, spoken well enough for a visit',
  primary key (person_id, language),
  constraint people_language_person foreign key (person_id) references people_person (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table people_executive (
  person_id    bigint      not null,
  home_site    varchar(64) character set utf8mb4 collate utf8mb4_bin null comment 'external id of a site; its foreign key follows with the floor',
  licence_from date        null comment 'first day on which this person may split or take calls',
  licence_to   date        null comment 'last such day',
  since        date        not null comment 'promoted on',
  balance      int         not null default 0 comment 'half-day units owed from earlier rotations; negative: a credit',
  primary key (person_id),
  key people_executive_home_site (home_site),
  constraint people_executive_person foreign key (person_id) references people_person (id),
  constraint people_executive_licence check (
      (licence_from is null and licence_to is null)
      or (licence_from is not null and licence_to is not null and licence_from < licence_to))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table people_mentor (
  person_id    bigint   not null,
  opted_in     boolean  not null default false comment 'hosting is voluntary',
  licence_from date     null comment 'first day on which this person may host',
  licence_to   date     null comment 'last such day',
  week_cap     smallint not null comment 'visits a week at most, by the mentor''s own word',
  own_word     boolean  not null default false comment 'the mentor has said opted_in and week_cap: imports leave both alone',
  primary key (person_id),
  constraint people_mentor_person foreign key (person_id) references people_person (id),
  constraint people_mentor_week_cap check (week_cap between 0 and 14),
  constraint people_mentor_licence check (
      (licence_from is null and licence_to is null)
      or (licence_from is not null and licence_to is not null and licence_from < licence_to))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table people_busy_time (
  id        bigint      not null auto_increment,
  person_id bigint      not null,
  from_at   datetime(6) not null,
  to_at     datetime(6) not null,
  kind      varchar(16) not null,
  source    varchar(32) not null comment 'who said so: absence, own, import, demo …; never what the time is for',
  primary key (id),
  key people_busy_time_person (person_id, from_at),
  key people_busy_time_when (to_at, from_at),
  constraint people_busy_time_of foreign key (person_id) references people_person (id) on delete cascade,
  constraint people_busy_time_forward check (from_at < to_at),
  constraint people_busy_time_kind check (kind in ('BUSY', 'TENTATIVE'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table people_wish (
  id        bigint      not null auto_increment,
  person_id bigint      not null,
  from_at   datetime(6) not null,
  to_at     datetime(6) not null,
  kind      varchar(16) not null,
  primary key (id),
  key people_wish_person (person_id, from_at),
  key people_wish_when (to_at, from_at),
  constraint people_wish_of foreign key (person_id) references people_person (id) on delete cascade,
  constraint people_wish_forward check (from_at < to_at),
  constraint people_wish_kind check (kind in ('DESIRED', 'UNDESIRED'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;
