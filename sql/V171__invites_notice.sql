-- Plain mails about a visit: no calendar, no answer. Frozen in the transaction that had cause for them; how often one has been
-- tried and when it is tried next is the scheduler's to know (scheduled_tasks, task invites-notice, the id as instance).

create table invites_notice (
  id             bigint       not null auto_increment,
  notice_key     varchar(120) character set utf8mb4 collate utf8mb4_bin not null comment 'what it is about: nobody gets the same twice',
  person_id      bigint       not null,
  visit_id       bigint       not null,
  message_id     varchar(190) character set utf8mb4 collate utf8mb4_bin not null comment 'fixed before the first attempt: a bounce names it',
  recipient      varchar(254) not null,
  recipient_name varchar(200) not null,
  subject        varchar(500) not null,
  bytes          mediumblob   not null,
  state          varchar(6)   not null,
  attempts       int          not null default 0 comment 'counted before an attempt begins: above 0 the mail may have left',
  queued_at      datetime(6)  not null,
  until_at       datetime(6)  null comment 'nobody wants to read it from then on',
  sent_at        datetime(6)  null,
  last_error     varchar(500) null,
  primary key (id),
  unique key invites_notice_once (notice_key, person_id),
  unique key invites_notice_message (message_id),
  key invites_notice_state (state, id),
  key invites_notice_recipient (recipient),
  key invites_notice_visit (visit_id),
  key invites_notice_person (person_id),
  constraint invites_notice_visit_known foreign key (visit_id) references rotation_visit (id),
  constraint invites_notice_person_known foreign key (person_id) references people_person (id),
  constraint invites_notice_state_ours check (state in ('QUEUED', 'SENT', 'FAILED', 'LAPSED')),
  constraint invites_notice_counts check (attempts >= 0),
  constraint invites_notice_sent_has_time check (state <> 'SENT' or sent_at is not null)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
