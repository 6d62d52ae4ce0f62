-- Programmes, rotations, visits and their plans. People are referred to by their row, sites, queues and shifts by the names
-- that workforce management gave them: a shift may vanish in a later import, the visit that was promised on it may not.

create table rotation_programme (
  id    bigint       not null auto_increment,
  name  varchar(120) not null,
  quota int          not null comment 'half-day units an executive owes per rotation',
  primary key (id),
  unique index rotation_programme_name (name),
  constraint rotation_programme_quota check (quota between 1 and 20)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What the quota is made of, in order; a step with days follows the one before it within them.
create table rotation_programme_step (
  programme     bigint      not null,
  programme_key int         not null comment 'position, from 0',
  length        varchar(8)  not null,
  stage         varchar(8)  not null,
  min_days      int,
  max_days      int,
  primary key (programme, programme_key),
  constraint rotation_step_programme foreign key (programme) references rotation_programme (id) on delete cascade,
  constraint rotation_step_length check (length in ('HALF', 'FULL')),
  constraint rotation_step_stage check (stage in ('LISTEN', 'SPLIT', 'CALLS')),
  constraint rotation_step_days check (min_days is null or (max_days is not null and min_days between 0 and max_days))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rotation_rotation (
  id                    bigint       not null auto_increment,
  name                  varchar(120) not null,
  programme             bigint       not null,
  first_day             date         not null,
  last_day              date         not null,
  publish_from          date         not null comment 'the first day people are invited for; before it nothing is planned anew',
  profile               varchar(64)  not null comment 'weight profile in solver-config',
  reserved_seats        int          not null,
  hosting_share_percent int          not null,
  rest_minutes          int          not null,
  recovery_minutes      int          not null,
  earliest              time         not null,
  latest                time         not null,
  version               bigint       not null,
  primary key (id),
  unique index rotation_rotation_name (name),
  constraint rotation_rotation_programme foreign key (programme) references rotation_programme (id),
  constraint rotation_rotation_days check (first_day < last_day and publish_from between first_day and last_day),
  constraint rotation_rotation_policy check (reserved_seats >= 0 and hosting_share_percent between 0 and 100
                                             and rest_minutes >= 0 and recovery_minutes >= 0 and earliest < latest)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- One executive beside one mentor. The place is the draft; what was promised stands in rotation_appointment.
create table rotation_visit (
  id         bigint     not null auto_increment,
  rotation   bigint     not null,
  executive  bigint     not null,
  length     varchar(8) not null,
  stage      varchar(8) not null,
  priority   int        not null,
  follows    bigint comment 'the visit it comes after, min_days to max_days later',
  min_days   int,
  max_days   int,
  shift      varchar(64) collate utf8mb4_bin comment 'null: not placed',
  part       varchar(12),
  mentor     bigint,
  site       varchar(64) collate utf8mb4_bin,
  queue      varchar(64) collate utf8mb4_bin,
  starts_at  datetime(6),
  ends_at    datetime(6),
  pinned     boolean    not null,
  version    bigint     not null,
  primary key (id),
  index rotation_visit_rotation (rotation, starts_at),
  index rotation_visit_mentor (mentor, starts_at),
  constraint rotation_visit_rotation_fk foreign key (rotation) references rotation_rotation (id),
  constraint rotation_visit_executive_fk foreign key (executive) references people_person (id),
  constraint rotation_visit_mentor_fk foreign key (mentor) references people_person (id),
  constraint rotation_visit_site_fk foreign key (site) references floor_site (external_id),
  constraint rotation_visit_queue_fk foreign key (queue) references floor_queue (external_id),
  constraint rotation_visit_follows_fk foreign key (follows) references rotation_visit (id),
  constraint rotation_visit_length check (length in ('HALF', 'FULL')),
  constraint rotation_visit_stage check (stage in ('LISTEN', 'SPLIT', 'CALLS')),
  constraint rotation_visit_priority check (priority between 1 and 10),
  constraint rotation_visit_part check (part in ('MORNING', 'AFTERNOON', 'FULL')),
  constraint rotation_visit_follows check (follows is null or (min_days is not null and max_days is not null and min_days between 0 and max_days)),
  constraint rotation_visit_place check (
    (shift is null and part is null and mentor is null and site is null and queue is null and starts_at is null and ends_at is null)
    or (shift is not null and part is not null and mentor is not null and site is not null and queue is not null
        and starts_at is not null and ends_at is not null and starts_at < ends_at)),
  constraint rotation_visit_pinned check (not pinned or shift is not null)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Somebody declined a visit: an executive is not asked again at that time, a mentor not on that shift.
create table rotation_declined_slot (
  visit      bigint      not null,
  person     bigint      not null,
  shift      varchar(64) collate utf8mb4_bin not null,
  starts_at  datetime(6) not null,
  ends_at    datetime(6) not null,
  declined_at datetime(6) not null,
  primary key (visit, person, starts_at, shift),
  constraint rotation_declined_visit_fk foreign key (visit) references rotation_visit (id),
  constraint rotation_declined_person_fk foreign key (person) references people_person (id),
  constraint rotation_declined_times check (starts_at < ends_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rotation_plan_version (
  id           bigint      not null auto_increment,
  rotation     bigint      not null,
  number       int         not null comment 'from 1; only the newest is in force',
  published_at datetime(6) not null,
  published_by varchar(64) not null,
  primary key (id),
  unique index rotation_plan_version_number (rotation, number),
  constraint rotation_plan_version_fk foreign key (rotation) references rotation_rotation (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What a plan version promises for a visit.
create table rotation_appointment (
  plan_version bigint      not null,
  visit        bigint      not null,
  executive    bigint      not null,
  mentor       bigint      not null,
  shift        varchar(64) collate utf8mb4_bin not null,
  part         varchar(12) not null,
  site         varchar(64) collate utf8mb4_bin not null,
  queue        varchar(64) collate utf8mb4_bin not null,
  length       varchar(8)  not null,
  stage        varchar(8)  not null,
  starts_at    datetime(6) not null,
  ends_at      datetime(6) not null,
  primary key (plan_version, visit),
  index rotation_appointment_executive (executive, starts_at),
  index rotation_appointment_mentor (mentor, starts_at),
  index rotation_appointment_end (ends_at),
  constraint rotation_appointment_version_fk foreign key (plan_version) references rotation_plan_version (id),
  constraint rotation_appointment_visit_fk foreign key (visit) references rotation_visit (id),
  constraint rotation_appointment_executive_fk foreign key (executive) references people_person (id),
  constraint rotation_appointment_mentor_fk foreign key (mentor) references people_person (id),
  constraint rotation_appointment_site_fk foreign key (site) references floor_site (external_id),
  constraint rotation_appointment_queue_fk foreign key (queue) references floor_queue (external_id),
  constraint rotation_appointment_part check (part in ('MORNING', 'AFTERNOON', 'FULL')),
  constraint rotation_appointment_length check (length in ('HALF', 'FULL')),
  constraint rotation_appointment_stage check (stage in ('LISTEN', 'SPLIT', 'CALLS')),
  constraint rotation_appointment_times check (starts_at < ends_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What a person said to an appointment; it holds while time and site stay as they were when it was said.
create table rotation_answer (
  id          bigint      not null auto_increment,
  visit       bigint      not null,
  person      bigint      not null,
  answer      varchar(12) not null,
  reason      varchar(24) comment 'a class, never a diagnosis',
  comment     varchar(500),
  site        varchar(64) collate utf8mb4_bin not null,
  starts_at   datetime(6) not null,
  ends_at     datetime(6) not null,
  answered_at datetime(6) not null,
  answered_by varchar(64) not null comment 'the account that recorded it',
  primary key (id),
  index rotation_answer_visit (visit, person, id),
  constraint rotation_answer_visit_fk foreign key (visit) references rotation_visit (id),
  constraint rotation_answer_person_fk foreign key (person) references people_person (id),
  constraint rotation_answer_answer check (answer in ('ACCEPTED', 'TENTATIVE', 'DECLINED')),
  constraint rotation_answer_reason check (reason in ('OTHER_APPOINTMENT', 'ABSENT', 'OPERATIONS', 'OTHER'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The appointments of each rotation's newest plan version, and whether one of the two has said no: whether the newest answer to it
-- is a decline.
create view rotation_appointment_in_force as
  select v.rotation, v.number, a.*,
         exists(select 1 from rotation_answer n
                 where n.visit = a.visit and n.answer = 'DECLINED'
                   and n.person in (a.executive, a.mentor)
                   and n.site = a.site and n.starts_at = a.starts_at and n.ends_at = a.ends_at
                   and not exists(select 1 from rotation_answer later
                                   where later.visit = n.visit and later.person = n.person and later.id > n.id)) as declined
    from rotation_appointment a
    join rotation_plan_version v on v.id = a.plan_version
   where v.number = (select max(n.number) from rotation_plan_version n where n.rotation = v.rotation);

-- Visits of earlier rotations, or from before Floorseat: fairness and variety count them.
create table rotation_past_visit (
  id        bigint      not null auto_increment,
  executive bigint      not null,
  mentor    bigint      not null,
  site      varchar(64) collate utf8mb4_bin not null,
  queue     varchar(64) collate utf8mb4_bin not null,
  starts_at datetime(6) not null,
  ends_at   datetime(6) not null,
  primary key (id),
  unique index rotation_past_visit_once (executive, starts_at),
  index rotation_past_visit_mentor (mentor, starts_at),
  index rotation_past_visit_end (ends_at),
  constraint rotation_past_executive_fk foreign key (executive) references people_person (id),
  constraint rotation_past_mentor_fk foreign key (mentor) references people_person (id),
  constraint rotation_past_site_fk foreign key (site) references floor_site (external_id),
  constraint rotation_past_queue_fk foreign key (queue) references floor_queue (external_id),
  constraint rotation_past_times check (starts_at < ends_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rotation_solve (
  id               bigint      not null auto_increment,
  rotation         bigint      not null,
  state            varchar(12) not null,
  active           boolean comment 'true while queued or running, else null: so one rotation has one active solve',
  seconds          int,
  steps            int,
  seed             bigint      not null,
  profile          varchar(64) not null,
  requested_at     datetime(6) not null,
  requested_by     varchar(64) not null,
  ended_at         datetime(6),
  stop_requested   boolean     not null default false,
  elapsed_ms       bigint      not null default 0,
  hard             bigint,
  medium           bigint,
  soft             bigint,
  moves_per_second bigint,
  best             mediumtext comment 'the best plan so far: visit=slot lines',
  curve            mediumtext comment 'one point a second: elapsed_ms hard medium soft',
  primary key (id),
  unique index rotation_solve_active (rotation, active),
  constraint rotation_solve_fk foreign key (rotation) references rotation_rotation (id),
  constraint rotation_solve_state check (state in ('QUEUED', 'RUNNING', 'FINISHED', 'STOPPED', 'FAILED')),
  constraint rotation_solve_active_check check (active is null or active = true),
  constraint rotation_solve_limit check (seconds > 0 or steps > 0)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What changed the draft, so that it can be undone: a move, a pin, a whole solve.
create table rotation_change (
  id       bigint      not null auto_increment,
  rotation bigint      not null,
  kind     varchar(12) not null,
  made_at  datetime(6) not null,
  made_by  varchar(64) not null,
  undone   boolean     not null default false,
  primary key (id),
  index rotation_change_rotation (rotation, undone, id),
  constraint rotation_change_fk foreign key (rotation) references rotation_rotation (id),
  constraint rotation_change_kind check (kind in ('MOVE', 'PIN', 'SOLVE', 'REPAIR'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rotation_change_visit (
  rotation_change bigint  not null,
  visit         bigint  not null,
  before_slot   varchar(80) collate utf8mb4_bin,
  before_pinned boolean not null,
  after_slot    varchar(80) collate utf8mb4_bin,
  after_pinned  boolean not null,
  primary key (rotation_change, visit),
  constraint rotation_change_visit_change_fk foreign key (rotation_change) references rotation_change (id),
  constraint rotation_change_visit_visit_fk foreign key (visit) references rotation_visit (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The programme a new installation begins with: listen for half a day, then share a whole one.
insert into rotation_programme (name, quota) values ('Standard', 3);
insert into rotation_programme_step (programme, programme_key, length, stage, min_days, max_days)
  select id, 0, 'HALF', 'LISTEN', null, null from rotation_programme where name = 'Standard'
  union all
  select id, 1, 'FULL', 'SPLIT', 1, 56 from rotation_programme where name = 'Standard';
