-- What owners of directives answer to mistakes that the floor noted in them, what they announced, and what the floor says a month later.

create table rules_answer (
  id             bigint        not null auto_increment,
  directive      bigint        not null,
  kind           varchar(8)    not null,
  why            varchar(1000) not null,
  learned        varchar(1000) null comment 'what the owner learned; a change needs it',
  before_version bigint        null comment 'by which people went before',
  after_version  bigint        null comment 'by which they go now; null: withdrawn, kept, or a change whose version is still to be written',
  effect_from    date          null comment 'first day on which it is otherwise',
  given_by       varchar(64)   not null comment 'name of the account',
  given_at       datetime(6)   not null,
  announced_at   datetime(6)   null comment 'since when the change or withdrawal can be read; null: nothing changed, or not yet',
  told_at        datetime(6)   null comment 'when those concerned were written mails',
  asked_at       datetime(6)   null comment 'when the floor was asked whether it helped',
  withdrew       boolean       not null default false comment 'whether this answer withdrew the directive: one that was over already comes not back with it',
  revoked_at     datetime(6)   null comment 'since when a withdrawal of which people were told does not hold any more',
  primary key (id),
  index rules_answer_directive (directive),
  index rules_answer_told (told_at),
  index rules_answer_announced (announced_at),
  constraint rules_answer_directive_fk foreign key (directive) references directives_directive (id),
  constraint rules_answer_before_fk foreign key (before_version) references directives_version (id),
  constraint rules_answer_after_fk foreign key (after_version) references directives_version (id),
  constraint rules_answer_kind_ours check (kind in ('KEEP', 'CHANGE', 'WITHDRAW')),
  constraint rules_answer_learned check (kind <> 'CHANGE' or learned is not null),
  constraint rules_answer_announced_whole check (
      announced_at is null or (kind <> 'KEEP' and before_version is not null and effect_from is not null)),
  constraint rules_answer_changed check (kind <> 'CHANGE' or announced_at is null or after_version is not null),
  constraint rules_answer_withdrew check (kind = 'WITHDRAW' or (withdrew = 0 and revoked_at is null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- A shared note that calls a directive a mistake. Its text stays in notes_note.
create table rules_mistake (
  note        bigint      not null,
  directive   bigint      not null,
  version     bigint      not null comment 'it hangs on',
  noted_at    datetime(6) not null comment 'by the phone; shown as a week, for the day would tell the visit',
  due         date        not null comment 'by then it is answered; always the last working day of a week, for the same reason',
  told_at     datetime(6) null comment 'when the owner was written a mail',
  reminded_at datetime(6) null,
  answer      bigint      null comment 'null: open',
  primary key (note),
  index rules_mistake_directive (directive),
  index rules_mistake_answer (answer),
  index rules_mistake_due (due),
  constraint rules_mistake_note_fk foreign key (note) references notes_note (id) on delete cascade,
  constraint rules_mistake_directive_fk foreign key (directive) references directives_directive (id),
  constraint rules_mistake_version_fk foreign key (version) references directives_version (id),
  constraint rules_mistake_answer_fk foreign key (answer) references rules_answer (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Whether a change helped: one answer a person, so that it is counted once. What is shown is told apart from what was said: it is taken
-- over for all at once, when five or more have said something since, so that nobody sees what one more has said.
create table rules_verdict (
  answer   bigint      not null,
  person   bigint      not null,
  says     varchar(6)  not null,
  shown    varchar(6)  null comment 'what of it is in the counts that are shown; null: not yet in them',
  given_at datetime(6) not null,
  primary key (answer, person),
  index rules_verdict_person (person),
  constraint rules_verdict_answer_fk foreign key (answer) references rules_answer (id),
  constraint rules_verdict_person_fk foreign key (person) references people_person (id),
  constraint rules_verdict_says_ours check (says in ('BETTER', 'SAME', 'WORSE')),
  constraint rules_verdict_shown_ours check (shown in ('BETTER', 'SAME', 'WORSE'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What was shared before this table was there waits for an answer from today on.
insert into rules_mistake (note, directive, version, noted_at, due)
select n.id, v.directive, v.id, n.occurred_at,
       date_add(utc_date(), interval 18 - weekday(utc_date()) day)
  from notes_note n
  join notes_shared s on s.visit = n.visit
  join directives_version v on v.id = n.directive_version
 where n.kind = 'MISTAKE';
