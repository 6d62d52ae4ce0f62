-- A rule's life: drafted, commented on by those who would work by it, tried at some sites for some weeks, in force, withdrawn or
-- superseded by another. It stands in a chapter, serves parts of the charter, and every text that others than CX leads could read is
-- kept as a version.

create table rules_chapter (
  id       bigint       not null auto_increment,
  revision bigint       not null default 0 comment 'grows with every change',
  name     varchar(100) not null,
  place    int          not null comment 'from 1; chapters stand in this order',
  primary key (id),
  unique index rules_chapter_name (name),
  constraint rules_chapter_named check (name <> '' and place >= 1)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The charter: what rules are for, a statement of intent each.
create table rules_charter (
  id         bigint       not null auto_increment,
  revision   bigint       not null default 0 comment 'grows with every change',
  statement  varchar(200) not null,
  withdrawn  boolean      not null default false,
  written_at datetime(6)  not null comment 'last change',
  written_by varchar(64)  not null comment 'name of the account',
  primary key (id),
  constraint rules_charter_says check (statement <> '')
) default character set utf8mb4 collate utf8mb4_unicode_ci;

alter table rules_rule
  add column chapter       bigint       null,
  add column comment_until date         null comment 'last day on which those who would work by it comment',
  add column trial_from    date         null comment 'first day of the trial',
  add column trial_to      date         null comment 'last day of the trial',
  add column trial_measure varchar(300) null comment 'by what the trial is judged; null: by what the desk says of it',
  add column superseded_by bigint       null comment 'the rule that took its place',
  add column proposal      bigint       null comment 'the proposal it came from';

alter table rules_rule drop constraint rules_rule_state_ours;

alter table rules_rule
  add index rules_rule_chapter (chapter),
  add constraint rules_rule_chapter_fk foreign key (chapter) references rules_chapter (id),
  add constraint rules_rule_superseded_fk foreign key (superseded_by) references rules_rule (id),
  add constraint rules_rule_state_known check (state in ('DRAFT', 'COMMENT', 'TRIAL', 'IN_FORCE', 'WITHDRAWN', 'SUPERSEDED')),
  add constraint rules_rule_commented check (state <> 'COMMENT' or comment_until is not null),
  add constraint rules_rule_tried check (
      (trial_from is null) = (trial_to is null)
      and (trial_from is null or trial_from <= trial_to)
      and (state <> 'TRIAL' or trial_from is not null)),
  add constraint rules_rule_superseded check (
      (state = 'SUPERSEDED') = (superseded_by is not null) and (state <> 'SUPERSEDED' or withdrawn_from is not null));

-- A rule that was only ever drafted or tried is withdrawn as well; then no day in force ends.
alter table rules_rule drop constraint rules_rule_withdrawn;
alter table rules_rule
  add constraint rules_rule_over check (state <> 'WITHDRAWN' or in_force_from is null or withdrawn_from is not null);

-- Where a rule is tried; a rule on trial without a row here is tried at every site.
create table rules_rule_site (
  rule bigint      not null,
  site varchar(64) collate utf8mb4_bin not null,
  primary key (rule, site),
  index rules_rule_site_site (site),
  constraint rules_rule_site_fk foreign key (rule) references rules_rule (id) on delete cascade,
  constraint rules_rule_site_known foreign key (site) references floor_site (external_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rules_rule_charter (
  rule    bigint not null,
  charter bigint not null,
  primary key (rule, charter),
  index rules_rule_charter_charter (charter),
  constraint rules_rule_charter_rule_fk foreign key (rule) references rules_rule (id) on delete cascade,
  constraint rules_rule_charter_fk foreign key (charter) references rules_charter (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Who has written in a rule: they do not put it in force by themselves.
create table rules_rule_writer (
  rule    bigint      not null,
  account varchar(64) not null,
  primary key (rule, account),
  constraint rules_rule_writer_fk foreign key (rule) references rules_rule (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into rules_rule_writer (rule, account) select id, written_by from rules_rule;

create table rules_version (
  id           bigint        not null auto_increment,
  rule         bigint        not null,
  number       int           not null comment 'from 1',
  situation    varchar(500)  not null,
  act          varchar(1000) not null,
  act_limit    varchar(500)  null,
  not_when     varchar(500)  null,
  wording      varchar(1000) null,
  published_at datetime(6)   not null,
  published_by varchar(64)   not null comment 'name of the account',
  primary key (id),
  unique index rules_version_number (rule, number),
  constraint rules_version_fk foreign key (rule) references rules_rule (id) on delete cascade,
  constraint rules_version_counts check (number >= 1)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- A version without a row here is for every queue.
create table rules_version_queue (
  version bigint      not null,
  queue   varchar(64) collate utf8mb4_bin not null,
  primary key (version, queue),
  index rules_version_queue_queue (queue),
  constraint rules_version_queue_fk foreign key (version) references rules_version (id) on delete cascade,
  constraint rules_version_queue_known foreign key (queue) references floor_queue (external_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into rules_version (rule, number, situation, act, act_limit, not_when, wording, published_at, published_by)
  select id, 1, situation, act, act_limit, not_when, wording, written_at, written_by from rules_rule where state <> 'DRAFT';
insert into rules_version_queue (version, queue)
  select v.id, q.queue from rules_version v join rules_rule_queue q on q.rule = v.rule;

-- What became of a rule, step by step.
create table rules_step (
  id         bigint       not null auto_increment,
  rule       bigint       not null,
  from_state varchar(16)  null comment 'null: it was written',
  to_state   varchar(16)  not null,
  reason     varchar(500) null,
  taken_at   datetime(6)  not null,
  taken_by   varchar(64)  not null comment 'name of the account',
  primary key (id),
  index rules_step_rule (rule, id),
  constraint rules_step_fk foreign key (rule) references rules_rule (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_unicode_ci;
