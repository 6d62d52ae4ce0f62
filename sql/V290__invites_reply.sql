-- What comes back by mail: kept as it arrived before anybody looks into it, then read, and nothing dropped without a word.

-- How far a mailbox was read. By number and never by the seen flag: people open shared mailboxes.
create table invites_mailbox (
  name       varchar(190) character set utf8mb4 collate utf8mb4_bin not null comment 'user, host and folder',
  validity   bigint       not null comment 'UIDVALIDITY, RFC 3501 section 2.3.1.1: another one, and the numbers start anew',
  last_uid   bigint       not null,
  checked_at datetime(6)  not null,
  primary key (name),
  constraint invites_mailbox_counts check (validity >= 0 and last_uid >= 0)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table invites_reply (
  id            bigint        not null auto_increment,
  mailbox       varchar(190)  character set utf8mb4 collate utf8mb4_bin not null,
  validity      bigint        not null,
  uid           bigint        not null comment 'the number in the mailbox',
  digest        binary(32)    not null comment 'SHA-256 of the bytes: a mailbox that starts anew brings the same mails again',
  received_at   datetime(6)   not null,
  size          bigint        not null comment 'octets as they arrived; of a mail that is too large only the beginning is kept',
  bytes         mediumblob    not null,
  attempts      int           not null default 0,
  outcome       varchar(16)   null comment 'null: not read yet',
  trouble       varchar(16)   null comment 'why a person is to look at it',
  message_id    varchar(250)  character set utf8mb4 collate utf8mb4_bin null,
  sender        varchar(254)  null,
  subject       varchar(300)  not null default '',
  words         varchar(500)  not null default '' comment 'what a person wrote, or a mail server',
  invitation_id bigint        null,
  attendee      varchar(254)  null,
  answer        varchar(9)    null,
  sequence      int           null,
  stamp         datetime(6)   null comment 'on the attendee''s clock',
  wish_from     datetime(6)   null,
  wish_to       datetime(6)   null,
  read_at       datetime(6)   null,
  settled_at    datetime(6)   null comment 'nobody need look at it any more',
  settled_by    varchar(64)   null,
  primary key (id),
  unique key invites_reply_number (mailbox, validity, uid),
  key invites_reply_digest (digest),
  key invites_reply_waiting (outcome, id),
  key invites_reply_open (settled_at, id),
  key invites_reply_invitation (invitation_id, attendee),
  constraint invites_reply_invitation_known foreign key (invitation_id) references invites_invitation (id),
  constraint invites_reply_outcome_ours check (outcome in ('APPLIED', 'DUPLICATE', 'STALE_SEQUENCE', 'STALE_STAMP', 'UNKNOWN_UID',
      'WRONG_SENDER', 'DELEGATED', 'UNTRUSTED', 'NO_CALENDAR_PART', 'UNREADABLE', 'AUTO_REPLY', 'DELIVERY_REPORT', 'TOO_LARGE')),
  constraint invites_reply_answer_ours check (answer in ('ACCEPTED', 'TENTATIVE', 'COUNTERED', 'DECLINED', 'DELEGATED')),
  constraint invites_reply_counts check (size >= 0 and attempts >= 0 and (sequence is null or sequence >= 0)),
  constraint invites_reply_read_has_time check ((outcome is null) = (read_at is null)),
  constraint invites_reply_settled_by_somebody check ((settled_at is null) = (settled_by is null)),
  constraint invites_reply_wish_runs check ((wish_from is null) = (wish_to is null) and (wish_from is null or wish_from < wish_to))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Addresses a person answers from besides the one invites go to: aliases a planner has found to be theirs, or assistants'.
create table invites_address (
  person_id  bigint       not null,
  address    varchar(254) not null comment 'in lower case',
  added_at   datetime(6)  not null,
  added_by   varchar(64)  not null,
  primary key (person_id, address),
  constraint invites_address_person foreign key (person_id) references people_person (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
