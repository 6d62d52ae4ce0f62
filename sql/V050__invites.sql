-- Who was told what: an invitation a person and visit, every message to them frozen as it went out, and calendar feeds.
-- Times are UTC; the zone in which the wall clock was promised stands beside them.

create table invites_invitation (
  id                bigint      not null auto_increment,
  visit_id          bigint      not null,
  person_id         bigint      not null,
  role              varchar(9)  not null,
  uid               char(32)    character set utf8mb4 collate utf8mb4_bin not null comment '128 random bits in hexadecimal: a secret of this person and us',
  sequence          int         not null comment 'revision of time, place and status (RFC 5546 2.1.4); never from a clock',
  state             varchar(9)  not null,
  active            tinyint     null comment '1 while it may change; null once cancelled, so that the same visit may get a new one',
  answer            varchar(9)  null comment 'the last answer; holds only while answered_sequence is the sequence',
  answered_sequence int         null,
  answered_at       datetime(6) null,
  created_at        datetime(6) not null,
  primary key (id),
  unique key invites_invitation_uid (uid),
  unique key invites_invitation_one_in_force (visit_id, person_id, active),
  key invites_invitation_person (person_id),
  constraint invites_invitation_visit foreign key (visit_id) references rotation_visit (id),
  constraint invites_invitation_person_known foreign key (person_id) references people_person (id),
  constraint invites_invitation_role_ours check (role in ('EXECUTIVE', 'MENTOR')),
  constraint invites_invitation_state_ours check (state in (
      'DRAFT', 'QUEUED', 'SENT', 'ACCEPTED', 'TENTATIVE', 'DECLINED', 'COUNTERED', 'NO_ANSWER', 'BOUNCED', 'CANCELLED')),
  constraint invites_invitation_sequence_counts check (sequence >= 0),
  constraint invites_invitation_cancelled_is_final check (
      (state = 'CANCELLED' and active is null) or (state <> 'CANCELLED' and active is not null and active = 1)),
  constraint invites_invitation_answer_ours check (
      (answer is null and answered_sequence is null and answered_at is null)
      or (answer in ('ACCEPTED', 'TENTATIVE', 'DECLINED') and answered_sequence is not null and answered_at is not null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Every message, what it promises, and its bytes as they were frozen in the transaction that changed the plan. The newest that may
-- have left the house is what the person knows.
create table invites_outbox (
  id              bigint       not null auto_increment,
  invitation_id   bigint       not null,
  kind            varchar(7)   not null,
  sequence        int          not null,
  stamp           datetime(6)  not null comment 'DTSTAMP',
  starts_at       datetime(6)  not null,
  ends_at         datetime(6)  not null,
  zone            varchar(64)  not null,
  site            varchar(64)  character set utf8mb4 collate utf8mb4_bin not null comment 'external id',
  site_name       varchar(200) not null,
  queue_name      varchar(200) not null,
  length          varchar(4)   not null,
  stage           varchar(6)   not null,
  counterpart     varchar(200) not null comment 'the name of the other person',
  message_id      varchar(190) character set utf8mb4 collate utf8mb4_bin not null comment 'fixed before the first attempt: a bounce names it',
  recipient       varchar(254) not null,
  recipient_name  varchar(200) not null,
  subject         varchar(500) not null,
  bytes           mediumblob   not null,
  state           varchar(10)  not null,
  attempts        int          not null default 0 comment 'counted before an attempt begins: above 0 the message may have left',
  refused         boolean      not null default false comment 'the server would not take it: whatever the attempts, the person does not know it',
  queued_at       datetime(6)  not null,
  next_attempt_at datetime(6)  not null,
  claimed_at      datetime(6)  null comment 'when a worker took it; long ago: that worker is dead',
  sent_at         datetime(6)  null,
  last_error      varchar(500) null,
  primary key (id),
  unique key invites_outbox_message (message_id),
  key invites_outbox_invitation (invitation_id, id),
  key invites_outbox_due (state, next_attempt_at),
  key invites_outbox_claimed (state, claimed_at),
  key invites_outbox_recipient (recipient),
  constraint invites_outbox_invitation_known foreign key (invitation_id) references invites_invitation (id),
  constraint invites_outbox_kind_ours check (kind in ('REQUEST', 'CHANGE', 'NOTE', 'CANCEL')),
  constraint invites_outbox_state_ours check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'SUPERSEDED', 'LAPSED')),
  constraint invites_outbox_time_runs check (starts_at < ends_at),
  constraint invites_outbox_counts check (sequence >= 0 and attempts >= 0),
  constraint invites_outbox_claimed_when_sending check (state <> 'SENDING' or claimed_at is not null),
  constraint invites_outbox_sent_has_time check (state <> 'SENT' or sent_at is not null)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table invites_feed (
  id         bigint      not null auto_increment,
  person_id  bigint      not null,
  token_hash binary(32)  not null comment 'SHA-256 of the token; the token itself is shown once and kept nowhere',
  created_at datetime(6) not null,
  used_at    datetime(6) null comment 'to the minute is enough',
  revoked_at datetime(6) null,
  primary key (id),
  unique key invites_feed_token (token_hash),
  key invites_feed_person (person_id),
  constraint invites_feed_person_known foreign key (person_id) references people_person (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
