-- What the nightly comparison put before CX leads, and what they made of it. Numbered behind the insights it is about.

create table insights_suggestion (
  id         bigint       not null auto_increment,
  one        bigint       not null comment 'the insight whose notes would go, or hold the note that would',
  other      bigint       not null comment 'the insight they would go to',
  note       bigint       null comment 'null: all notes of the one say the same as the other; else only this fits better there',
  similarity double       not null,
  words      varchar(600) not null comment 'what both share, parted by tabs; may be empty',
  encoder    varchar(64)  not null comment 'similarities are comparable only within one',
  state      varchar(9)   not null default 'OPEN',
  made_at    datetime(6)  not null,
  decided_by varchar(64)  null comment 'name of the account',
  decided_at datetime(6)  null,
  primary key (id),
  index insights_suggestion_one (one, state),
  index insights_suggestion_other (other, state),
  index insights_suggestion_state (state),
  index insights_suggestion_note (note),
  constraint insights_suggestion_one_fk foreign key (one) references insights_insight (id),
  constraint insights_suggestion_other_fk foreign key (other) references insights_insight (id),
  constraint insights_suggestion_note_fk foreign key (note) references notes_note (id),
  constraint insights_suggestion_two check (one <> other),
  constraint insights_suggestion_state_known check (state in ('OPEN', 'CONFIRMED', 'REJECTED')),
  constraint insights_suggestion_decided check ((state = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;
