-- What people write on the floor. A note says what it is about and where it was seen; there is no column for who it is about.

create table notes_note (
  id         bigint        not null auto_increment,
  client_id  varchar(64)   collate utf8mb4_bin not null comment 'given by the author''s device: the same note sent again is the same note',
  visit      bigint        not null,
  author     bigint        not null,
  kind       varchar(12)   not null,
  situation  varchar(1000) comment 'what was seen or heard',
  action     varchar(1000) comment 'what worked, or what should change',
  about_kind varchar(12)   comment 'null unless it names something',
  about      varchar(200)  comment 'the directive, process, product or system',
  segment    varchar(100)  comment 'which customers',
  wish       varchar(100)  comment 'what they wanted, such as a channel',
  site       varchar(64)   collate utf8mb4_bin not null comment 'of the appointment when it was written',
  queue      varchar(64)   collate utf8mb4_bin not null,
  written_at datetime(6)   not null comment 'when it reached us',
  primary key (id),
  unique index notes_note_client (author, client_id),
  index notes_note_author (author, written_at),
  index notes_note_visit (visit),
  constraint notes_note_visit_fk foreign key (visit) references rotation_visit (id),
  constraint notes_note_author_fk foreign key (author) references people_person (id),
  constraint notes_note_site_fk foreign key (site) references floor_site (external_id),
  constraint notes_note_queue_fk foreign key (queue) references floor_queue (external_id),
  constraint notes_note_kind check (kind in ('PATTERN', 'AGENT_IDEA', 'MISTAKE', 'FRICTION', 'PRAISE')),
  constraint notes_note_says_something check (situation is not null or action is not null),
  constraint notes_note_about check ((about_kind is null) = (about is null)
                                     and (about_kind is null or about_kind in ('DIRECTIVE', 'PROCESS', 'PRODUCT', 'SYSTEM'))
                                     and (kind <> 'MISTAKE' or about is not null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;
