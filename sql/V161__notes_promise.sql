-- What an executive undertook at a debrief. Overdue is what is open and due before today; nothing stores it.

create table notes_promise (
  id         bigint       not null auto_increment,
  visit      bigint       not null,
  owner      bigint       not null comment 'the executive',
  mentor     bigint       not null comment 'of that visit: sees what became of it',
  text       varchar(500) not null,
  due        date         not null,
  state      varchar(10)  not null,
  reason     varchar(500) comment 'why it was withdrawn',
  made_at    datetime(6)  not null,
  changed_at datetime(6)  not null,
  version    bigint       not null,
  primary key (id),
  unique index notes_promise_visit (visit),
  index notes_promise_owner (owner, due),
  index notes_promise_mentor (mentor),
  index notes_promise_state (state, due),
  constraint notes_promise_visit_fk foreign key (visit) references rotation_visit (id),
  constraint notes_promise_owner_fk foreign key (owner) references people_person (id),
  constraint notes_promise_mentor_fk foreign key (mentor) references people_person (id),
  constraint notes_promise_state_known check (state in ('OPEN', 'KEPT', 'WITHDRAWN')),
  constraint notes_promise_reason check ((state = 'WITHDRAWN') = (reason is not null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;
