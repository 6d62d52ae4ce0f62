-- What an executive says at the end of a visit, once. The mistake of their own is a field note of the visit, so that it counts.

create table notes_debrief (
  id          bigint       not null auto_increment,
  client_id   varchar(64)  collate utf8mb4_bin not null comment 'given by the executive''s device: the same debrief sent again is the same debrief',
  visit       bigint       not null,
  executive   bigint       not null,
  learned_1   varchar(500) not null,
  learned_2   varchar(500) not null,
  learned_3   varchar(500) not null,
  mistake     bigint       comment 'the note; null only until the transaction that gives the debrief has written it',
  digest      binary(32)   not null comment 'SHA-256 of what was sent, to tell a repeat from another debrief',
  happened_at datetime(6)  not null comment 'by the clock of the device',
  given_at    datetime(6)  not null comment 'when it reached us',
  primary key (id),
  unique index notes_debrief_visit (visit),
  unique index notes_debrief_client (executive, client_id),
  constraint notes_debrief_visit_fk foreign key (visit) references rotation_visit (id),
  constraint notes_debrief_executive_fk foreign key (executive) references people_person (id),
  constraint notes_debrief_mistake_fk foreign key (mistake) references notes_note (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
