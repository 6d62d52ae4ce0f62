-- Best practice: rules (when, for whom, what to do, within which limit, when not, in which words) and the lexicon. A rule is written
-- by CX leads and read by everybody once it is in force; it has to be looked at again from time to time.

create table rules_rule (
  id             bigint        not null auto_increment,
  revision       bigint        not null default 0 comment 'grows with every change: who writes must have seen the newest',
  state          varchar(16)   not null,
  situation      varchar(500)  not null comment 'when',
  act            varchar(1000) not null comment 'what to do then',
  act_limit      varchar(500)  null comment 'what it may cost, or how far one''s own judgement goes',
  not_when       varchar(500)  null comment 'when it does not apply',
  wording        varchar(1000) null comment 'words that go with it',
  in_force_from  date          null comment 'first day; null: never was',
  withdrawn_from date          null comment 'first day on which it no longer is; null: not withdrawn',
  verified_until date          null comment 'by then somebody looks whether it still holds',
  verifier       varchar(64)   null comment 'name of the account that last said it holds',
  written_at     datetime(6)   not null comment 'last change',
  written_by     varchar(64)   not null comment 'name of the account',
  primary key (id),
  index rules_rule_state (state),
  constraint rules_rule_state_ours check (state in ('DRAFT', 'IN_FORCE', 'WITHDRAWN')),
  constraint rules_rule_says check (situation <> '' and act <> ''),
  constraint rules_rule_in_force check (
      state <> 'IN_FORCE' or (in_force_from is not null and withdrawn_from is null and verified_until is not null and verifier is not null)),
  constraint rules_rule_withdrawn check (state <> 'WITHDRAWN' or withdrawn_from is not null)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- A rule without a row here is for every queue.
create table rules_rule_queue (
  rule  bigint      not null,
  queue varchar(64) collate utf8mb4_bin not null,
  primary key (rule, queue),
  index rules_rule_queue_queue (queue),
  constraint rules_rule_queue_fk foreign key (rule) references rules_rule (id) on delete cascade,
  constraint rules_rule_queue_known foreign key (queue) references floor_queue (external_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rules_lexicon (
  id         bigint       not null auto_increment,
  revision   bigint       not null default 0 comment 'grows with every change',
  say        varchar(300) not null,
  instead_of varchar(300) not null,
  reason     varchar(500) null,
  from_day   date         not null,
  to_day     date         null comment 'last day; null: no end set',
  withdrawn  boolean      not null default false,
  written_at datetime(6)  not null comment 'last change',
  written_by varchar(64)  not null comment 'name of the account',
  primary key (id),
  constraint rules_lexicon_says check (say <> '' and instead_of <> ''),
  constraint rules_lexicon_runs check (to_day is null or from_day <= to_day)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- An entry without a row here is for every queue.
create table rules_lexicon_queue (
  entry bigint      not null,
  queue varchar(64) collate utf8mb4_bin not null,
  primary key (entry, queue),
  index rules_lexicon_queue_queue (queue),
  constraint rules_lexicon_queue_fk foreign key (entry) references rules_lexicon (id) on delete cascade,
  constraint rules_lexicon_queue_known foreign key (queue) references floor_queue (external_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
