-- The rest of what people bring back from the floor: counts by one tap, blocks of the visit, who has finished writing, remarks beside a
-- note, and what they think of a directive. As in V060 there is no column for who something is about. Each row has the author's client id,
-- so that sending it again does no harm, and two times: when it happened on the phone, and when it reached us.

alter table notes_note
  add column directive_version bigint      null comment 'the version of a directive it hangs on; its name stands in about' after about,
  add column occurred_at       datetime(6) null comment 'when it was written, by the phone' after queue,
  add index notes_note_when (occurred_at, id),
  add constraint notes_note_version_fk foreign key (directive_version) references directives_version (id),
  add constraint notes_note_directive check (directive_version is null or (about_kind is not null and about_kind = 'DIRECTIVE'));

update notes_note set occurred_at = written_at;

alter table notes_note modify column occurred_at datetime(6) not null comment 'when it was written, by the phone';

create table notes_tally (
  id                bigint       not null auto_increment,
  client_id         varchar(64)  collate utf8mb4_bin not null,
  visit             bigint       not null,
  author            bigint       not null,
  kind              varchar(12)  not null,
  segment           varchar(100) comment 'which customers',
  wish              varchar(100) comment 'the channel they would have liked',
  mood              varchar(12)  comment 'how the contact was for those at the desk',
  consent           varchar(12),
  systems           int          comment 'opened for one contact',
  heard_seconds     int          comment 'the wait the customer spoke of',
  dashboard_seconds int          comment 'the wait the dashboard showed at that time',
  occurred_at       datetime(6)  not null,
  arrived_at        datetime(6)  not null,
  primary key (id),
  unique index notes_tally_client (author, client_id),
  index notes_tally_visit (visit, author, occurred_at),
  constraint notes_tally_visit_fk foreign key (visit) references rotation_visit (id),
  constraint notes_tally_author_fk foreign key (author) references people_person (id),
  constraint notes_tally_kind check (kind in ('CONTACT', 'CONSENT', 'SYSTEMS', 'WAIT')),
  constraint notes_tally_contact check (kind <> 'CONTACT' or (segment is not null and wish is not null)),
  constraint notes_tally_contact_only check (
    kind = 'CONTACT' or (segment is null and wish is null and mood is null)),
  constraint notes_tally_mood check (mood is null or mood in ('GOOD', 'NEUTRAL', 'HARD')),
  constraint notes_tally_consent check (
    (kind = 'CONSENT' and consent is not null and consent in ('ASKED', 'GIVEN', 'REFUSED')) or (kind <> 'CONSENT' and consent is null)),
  constraint notes_tally_systems check (
    (kind = 'SYSTEMS' and systems is not null and systems between 1 and 20) or (kind <> 'SYSTEMS' and systems is null)),
  constraint notes_tally_wait check (
    (kind = 'WAIT' and heard_seconds is not null and heard_seconds between 0 and 86400
       and (dashboard_seconds is null or dashboard_seconds between 0 and 86400))
    or (kind <> 'WAIT' and heard_seconds is null and dashboard_seconds is null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table notes_block (
  id         bigint      not null auto_increment,
  client_id  varchar(64) collate utf8mb4_bin not null,
  visit      bigint      not null,
  author     bigint      not null,
  block      varchar(12) not null,
  began_at   datetime(6) not null,
  arrived_at datetime(6) not null,
  primary key (id),
  unique index notes_block_client (author, client_id),
  index notes_block_visit (visit, author, began_at),
  constraint notes_block_visit_fk foreign key (visit) references rotation_visit (id),
  constraint notes_block_author_fk foreign key (author) references people_person (id),
  constraint notes_block_block check (block in ('BRIEF', 'CONTACTS', 'TALK', 'DEBRIEF', 'PAUSE'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Who has written what there is to write, be it nothing. Once both have, both see both.
create table notes_done (
  visit       bigint      not null,
  author      bigint      not null,
  beside      bigint      not null comment 'the other of the two: only who names the writer back is shown what they wrote',
  client_id   varchar(64) collate utf8mb4_bin not null,
  occurred_at datetime(6) not null,
  arrived_at  datetime(6) not null,
  primary key (visit, author),
  constraint notes_done_beside_fk foreign key (beside) references people_person (id),
  constraint notes_done_two check (beside <> author),
  constraint notes_done_visit_fk foreign key (visit) references rotation_visit (id),
  constraint notes_done_author_fk foreign key (author) references people_person (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table notes_remark (
  id          bigint        not null auto_increment,
  client_id   varchar(64)   collate utf8mb4_bin not null,
  note        bigint        not null,
  author      bigint        not null,
  kind        varchar(12)   not null,
  text        varchar(1000) comment 'what is added or objected; may be missing only where the note is said not to be so',
  occurred_at datetime(6)   not null,
  arrived_at  datetime(6)   not null,
  primary key (id),
  unique index notes_remark_client (author, client_id),
  index notes_remark_note (note, id),
  constraint notes_remark_note_fk foreign key (note) references notes_note (id),
  constraint notes_remark_author_fk foreign key (author) references people_person (id),
  constraint notes_remark_kind check (kind in ('ADDITION', 'OBJECTION', 'NOT_SO')),
  constraint notes_remark_says_something check (kind = 'NOT_SO' or text is not null)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The two people of each visit who have both written.
create view notes_revealed as
  select one.visit, one.author as one, two.author as two
    from notes_done one
    join notes_done two on two.visit = one.visit and two.author = one.beside and two.beside = one.author
   where one.author < two.author;

-- What the two people of a visit think of a directive; the newest of a person counts.
create table notes_view (
  id                bigint      not null auto_increment,
  client_id         varchar(64) collate utf8mb4_bin not null,
  visit             bigint      not null,
  author            bigint      not null,
  directive_version bigint      not null,
  says              varchar(12) not null,
  occurred_at       datetime(6) not null,
  arrived_at        datetime(6) not null,
  primary key (id),
  unique index notes_view_client (author, client_id),
  index notes_view_visit (visit, author),
  index notes_view_version (directive_version, visit),
  constraint notes_view_visit_fk foreign key (visit) references rotation_visit (id),
  constraint notes_view_author_fk foreign key (author) references people_person (id),
  constraint notes_view_version_fk foreign key (directive_version) references directives_version (id),
  constraint notes_view_says check (says in ('WORKS', 'CONFUSES', 'NOT_SEEN'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The visits whose debrief was held: what was written there, and what still arrives, is read without names by CX leads.
create table notes_shared (
  visit     bigint      not null,
  shared_at datetime(6) not null,
  primary key (visit),
  constraint notes_shared_visit_fk foreign key (visit) references rotation_visit (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
