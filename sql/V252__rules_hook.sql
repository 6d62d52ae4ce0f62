-- Where news of rules and directives go besides mail: addresses of other programs, Teams and Slack, and every message to them as it was
-- frozen in the transaction that had cause for it. Nothing in a message names a person.

create table rules_hook (
  id         bigint        not null auto_increment,
  revision   bigint        not null default 0 comment 'grows with every change',
  name       varchar(80)   not null,
  url        varchar(1000) character set utf8mb4 collate utf8mb4_bin not null comment 'of Teams and Slack a secret by itself: shown by its host only',
  format     varchar(8)    not null,
  language   varchar(2)    not null comment 'of the words in messages for people',
  secret     varchar(80)   character set utf8mb4 collate utf8mb4_bin not null comment 'signs messages, so it must be had in the clear; shown once',
  enabled    boolean       not null default true,
  created_at datetime(6)   not null,
  created_by varchar(64)   not null comment 'name of the account',
  primary key (id),
  constraint rules_hook_format_ours check (format in ('STANDARD', 'TEAMS', 'SLACK')),
  constraint rules_hook_language_ours check (language in ('de', 'en'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rules_hook_event (
  hook  bigint      not null,
  event varchar(20) not null,
  primary key (hook, event),
  constraint rules_hook_event_fk foreign key (hook) references rules_hook (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- How often one was tried and when it is tried next is the scheduler's to know (scheduled_tasks, task rules-hook, the id as instance).
create table rules_hook_delivery (
  id          bigint       not null auto_increment,
  hook        bigint       not null,
  message_id  varchar(60)  character set utf8mb4 collate utf8mb4_bin not null comment 'webhook-id: the same however often it is sent',
  event       varchar(20)  not null,
  body        mediumtext   not null comment 'the bytes that are signed and sent, UTF-8',
  state       varchar(6)   not null,
  attempts    int          not null default 0 comment 'counted before an attempt begins',
  queued_at   datetime(6)  not null,
  sent_at     datetime(6)  null,
  last_status int          null comment 'HTTP status of the last answer; null: there was none',
  last_error  varchar(500) null,
  primary key (id),
  unique key rules_hook_delivery_message (message_id),
  key rules_hook_delivery_hook (hook, id),
  key rules_hook_delivery_sent (state, sent_at),
  constraint rules_hook_delivery_fk foreign key (hook) references rules_hook (id) on delete cascade,
  constraint rules_hook_delivery_state_ours check (state in ('QUEUED', 'SENT', 'FAILED', 'LAPSED')),
  constraint rules_hook_delivery_counts check (attempts >= 0)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
