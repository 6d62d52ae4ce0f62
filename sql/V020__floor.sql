-- The floor: sites, queues, rosters, forecasts, embargoes, and what was imported when. Times are UTC.

create table floor_site (
  id          bigint       not null auto_increment,
  external_id varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
  name        varchar(200) not null,
  zone        varchar(64)  not null comment 'IANA time zone',
  state       varchar(16)  not null comment 'ISO 3166-2, decides the public holidays',
  opens       time         not null,
  closes      time         not null comment '00:00 is midnight at the end of the day',
  seats       smallint     not null comment 'guest seats with a headset',
  primary key (id),
  unique key floor_site_external_id (external_id),
  constraint floor_site_named check (name <> ''),
  constraint floor_site_seats check (seats >= 0),
  constraint floor_site_hours check (opens < closes or closes = '00:00:00')
) default character set utf8mb4 collate utf8mb4_unicode_ci;

alter table people_executive
  add constraint people_executive_home_site_known foreign key (home_site) references floor_site (external_id);

create table floor_queue (
  id          bigint       not null auto_increment,
  external_id varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
  name        varchar(200) not null,
  channel     varchar(16)  not null,
  strain      tinyint      not null comment '1 to 5: how hard the contacts are on people',
  primary key (id),
  unique key floor_queue_external_id (external_id),
  constraint floor_queue_named check (name <> ''),
  constraint floor_queue_channel check (channel in ('PHONE', 'CHAT', 'EMAIL', 'SOCIAL')),
  constraint floor_queue_strain check (strain between 1 and 5)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table floor_queue_language (
  queue_id bigint  not null,
  language char(2) not null comment 'ISO 639-1',
  primary key (queue_id, language),
  constraint floor_queue_language_of foreign key (queue_id) references floor_queue (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- A queue without a row here runs at every site.
create table floor_queue_site (
  queue_id bigint not null,
  site_id  bigint not null,
  primary key (queue_id, site_id),
  key floor_queue_site_site (site_id),
  constraint floor_queue_site_of foreign key (queue_id) references floor_queue (id) on delete cascade,
  constraint floor_queue_site_known foreign key (site_id) references floor_site (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table floor_directive_queue (
  person_id bigint not null comment 'an executive whose directives are in force …',
  queue_id  bigint not null comment '… on this queue',
  primary key (person_id, queue_id),
  key floor_directive_queue_queue (queue_id),
  constraint floor_directive_queue_owner foreign key (person_id) references people_person (id),
  constraint floor_directive_queue_known foreign key (queue_id) references floor_queue (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Rosters are replaced often, so nothing may refer to a shift: who needs one for longer keeps a copy.
create table floor_shift (
  id          bigint      not null auto_increment,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  mentor_id   bigint      not null,
  site_id     bigint      not null,
  queue_id    bigint      not null,
  from_at     datetime(6) not null,
  to_at       datetime(6) not null,
  primary key (id),
  unique key floor_shift_external_id (external_id),
  key floor_shift_mentor (mentor_id, from_at),
  key floor_shift_site (site_id, from_at),
  key floor_shift_queue (queue_id),
  key floor_shift_when (to_at, from_at),
  constraint floor_shift_of foreign key (mentor_id) references people_person (id),
  constraint floor_shift_at foreign key (site_id) references floor_site (id),
  constraint floor_shift_on foreign key (queue_id) references floor_queue (id),
  constraint floor_shift_forward check (from_at < to_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Entries of one site and queue do not overlap: a new forecast replaces those it covers.
create table floor_staffing (
  site_id  bigint      not null,
  queue_id bigint      not null,
  from_at  datetime(6) not null,
  to_at    datetime(6) not null,
  agents   int         not null comment 'agents staffed',
  primary key (site_id, queue_id, from_at),
  key floor_staffing_queue (queue_id),
  key floor_staffing_when (to_at, from_at),
  constraint floor_staffing_at foreign key (site_id) references floor_site (id),
  constraint floor_staffing_on foreign key (queue_id) references floor_queue (id),
  constraint floor_staffing_forward check (from_at < to_at),
  constraint floor_staffing_agents check (agents >= 0)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- One figure for both directions, kept under the site whose external id comes first.
create table floor_travel (
  from_site_id bigint not null,
  to_site_id   bigint not null,
  minutes      int    not null,
  primary key (from_site_id, to_site_id),
  key floor_travel_to (to_site_id),
  constraint floor_travel_from_site foreign key (from_site_id) references floor_site (id),
  constraint floor_travel_to_site foreign key (to_site_id) references floor_site (id),
  constraint floor_travel_apart check (from_site_id <> to_site_id),
  constraint floor_travel_minutes check (minutes >= 0)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table floor_embargo (
  id          bigint       not null auto_increment,
  external_id varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
  site_id     bigint       null comment 'null: at every site',
  queue_id    bigint       null comment 'null: on every queue',
  from_at     datetime(6)  not null,
  to_at       datetime(6)  not null,
  reason      varchar(200) not null,
  primary key (id),
  unique key floor_embargo_external_id (external_id),
  key floor_embargo_site (site_id),
  key floor_embargo_queue (queue_id),
  key floor_embargo_when (to_at, from_at),
  constraint floor_embargo_at foreign key (site_id) references floor_site (id),
  constraint floor_embargo_on foreign key (queue_id) references floor_queue (id),
  constraint floor_embargo_somewhere check (site_id is not null or queue_id is not null),
  constraint floor_embargo_forward check (from_at < to_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What was imported, by whom; imports that changed nothing are here as well.
create table floor_import (
  id          bigint       not null auto_increment,
  kind        varchar(16)  not null,
  file_name   varchar(200) not null,
  sha256      char(64)     not null,
  created     int          not null,
  changed     int          not null,
  unchanged   int          not null,
  removed     int          not null,
  account     varchar(100) not null,
  imported_at datetime(6)  not null,
  primary key (id),
  key floor_import_kind (kind, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- A checked file waiting for the click that imports it: gzipped, its owner's alone, gone after a day or when imported.
create table floor_upload (
  token       char(36)     not null,
  account     varchar(100) not null,
  kind        varchar(16)  not null,
  format      varchar(8)   not null,
  file_name   varchar(200) not null,
  content     longblob     not null,
  uploaded_at datetime(6)  not null,
  primary key (token),
  key floor_upload_when (uploaded_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Imports check everything before they write, so two at a time would check against what the other is about to change.
create table floor_import_gate (
  id tinyint not null,
  primary key (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into floor_import_gate (id) values (1);
