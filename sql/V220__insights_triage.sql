-- What CX leads do with insights. Every insight has a row from its beginning on; one that was merged away keeps it, so that taking the
-- merge back brings it back as it was. Nothing is deleted: each act is kept with what was there before it.

create table insights_triage (
  insight    bigint        not null,
  revision   bigint        not null default 0 comment 'grows with every act: who acts must have seen the newest',
  state      varchar(12)   not null default 'NEW',
  owner      varchar(64)   null comment 'name of the account of a CX lead; null: nobody so far',
  since      datetime(6)   not null comment 'when the clock of the state began',
  due_on     date          null comment 'the last day in time, in working days of the site; null: no clock runs, or it is not set yet',
  until_on   date          null comment 'LATER: the day on which it comes back',
  reason     varchar(11)   null comment 'DECLINED: why',
  words      varchar(1000) null comment 'DECLINED: the same in words',
  primary key (insight),
  index insights_triage_state (state, due_on),
  index insights_triage_owner (owner, state),
  constraint insights_triage_insight_fk foreign key (insight) references insights_insight (id),
  constraint insights_triage_state_known check (state in ('NEW', 'ACKNOWLEDGED', 'LATER', 'DECLINED', 'PROMOTED')),
  constraint insights_triage_later check ((until_on is not null) = (state = 'LATER')),
  constraint insights_triage_declined check (
    (reason is not null) = (state = 'DECLINED') and (words is not null) = (state = 'DECLINED')),
  constraint insights_triage_clock check (due_on is null or state in ('NEW', 'ACKNOWLEDGED'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What was done, with the row as it was before: that is what taking it back restores.
create table insights_triage_act (
  id           bigint        not null auto_increment,
  insight      bigint        not null,
  kind         varchar(12)   not null,
  together     bigint        null comment 'the first act of those done in one go; they are taken back in one go',
  change_id    bigint        null comment 'MERGED: the change of the insights',
  acted_by     varchar(64)   null comment 'name of the account; null: by itself',
  acted_at     datetime(6)   not null,
  old_state    varchar(12)   not null,
  old_owner    varchar(64)   null,
  old_since    datetime(6)   not null,
  old_due_on   date          null,
  old_until_on date          null,
  old_reason   varchar(11)   null,
  old_words    varchar(1000) null,
  new_owner    varchar(64)   null comment 'OWNER: who it was given to',
  until_on     date          null comment 'LATER',
  reason       varchar(11)   null comment 'DECLINED',
  words        varchar(1000) null comment 'DECLINED',
  undone_by    varchar(64)   null,
  undone_at    datetime(6)   null,
  primary key (id),
  index insights_triage_act_insight (insight, id),
  index insights_triage_act_together (together),
  constraint insights_triage_act_insight_fk foreign key (insight) references insights_insight (id),
  constraint insights_triage_act_together_fk foreign key (together) references insights_triage_act (id),
  constraint insights_triage_act_change_fk foreign key (change_id) references insights_change (id),
  constraint insights_triage_act_kind check (
    kind in ('ACKNOWLEDGED', 'DECLINED', 'LATER', 'PROMOTED', 'MERGED', 'OWNER', 'WOKEN', 'RETURNED')),
  constraint insights_triage_act_merged check ((change_id is not null) = (kind = 'MERGED')),
  constraint insights_triage_act_undone check ((undone_by is null) = (undone_at is null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- A CX lead is away, and somebody does their work.
create table insights_triage_absence (
  id         bigint      not null auto_increment,
  account    varchar(64) not null,
  from_on    date        not null,
  to_on      date        not null comment 'the last day',
  deputy     varchar(64) not null,
  entered_by varchar(64) not null,
  ended_by   varchar(64) null comment 'who said that they are back, or do not go; null: it holds',
  ended_at   datetime(6) null,
  primary key (id),
  index insights_triage_absence_days (to_on, from_on),
  constraint insights_triage_absence_two check (account <> deputy),
  constraint insights_triage_absence_runs check (from_on <= to_on),
  constraint insights_triage_absence_ended check ((ended_by is null) = (ended_at is null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What contributors are told of a refusal: after a while, so that taking it back in time recalls the mail.
create table insights_triage_letter (
  id          bigint        not null auto_increment,
  insight     bigint        not null,
  person      bigint        not null comment 'who wrote one of its notes',
  kind        varchar(10)   not null,
  reason      varchar(11)   not null,
  words       varchar(1000) not null,
  due_at      datetime(6)   not null,
  sent_at     datetime(6)   null,
  recalled_at datetime(6)   null,
  primary key (id),
  index insights_triage_letter_due (sent_at, recalled_at, due_at),
  index insights_triage_letter_insight (insight, person),
  constraint insights_triage_letter_insight_fk foreign key (insight) references insights_insight (id),
  constraint insights_triage_letter_person_fk foreign key (person) references people_person (id),
  constraint insights_triage_letter_kind check (kind in ('REFUSAL', 'CORRECTION')),
  constraint insights_triage_letter_once check (sent_at is null or recalled_at is null)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The notes of that person of which a letter tells.
create table insights_triage_letter_note (
  letter bigint not null,
  note   bigint not null,
  primary key (letter, note),
  index insights_triage_letter_note_note (note),
  constraint insights_triage_letter_note_fk foreign key (letter) references insights_triage_letter (id) on delete cascade,
  constraint insights_triage_letter_note_note_fk foreign key (note) references notes_note (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- How long things may take: one row.
create table insights_triage_policy (
  id               tinyint     not null,
  revision         bigint      not null default 0,
  acknowledge_days int         not null comment 'working days of the site',
  decide_days      int         not null comment 'working days of the site',
  everybody_after  int         not null comment 'working days overdue after which all CX leads are told',
  letter_minutes   int         not null comment 'before contributors are told of a refusal',
  changed_by       varchar(64) null comment 'name of the account; null: as it came',
  changed_at       datetime(6) null,
  primary key (id),
  constraint insights_triage_policy_one check (id = 1),
  constraint insights_triage_policy_counts check (
    acknowledge_days between 1 and 60 and decide_days between 1 and 250 and everybody_after between 1 and 60
    and letter_minutes between 0 and 1440)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into insights_triage_policy (id, acknowledge_days, decide_days, everybody_after, letter_minutes) values (1, 2, 15, 3, 10);

-- What is there already is new from today on; the clock is set by the first round.
insert into insights_triage (insight, state, since)
select id, case when proposed then 'PROMOTED' else 'NEW' end, utc_timestamp(6) from insights_insight;
