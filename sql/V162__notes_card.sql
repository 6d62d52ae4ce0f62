-- Context cards: what an executive knows and the floor does not. A card is in force while it is approved and its last day has not
-- passed; nothing has to run for it to expire.

create table notes_card (
  id           bigint       not null auto_increment,
  proposed_by  bigint       not null,
  visit        bigint       comment 'of the debrief it comes from; null: proposed on the page',
  may_say      varchar(500) not null,
  may_not_say  varchar(500) comment 'null: nothing to add',
  queue        varchar(64)  collate utf8mb4_bin comment 'null: every queue',
  valid_until  date         not null comment 'the last day it is in force',
  state        varchar(10)  not null,
  reason       varchar(500) comment 'why it was declined',
  proposed_at  datetime(6)  not null,
  decided_at   datetime(6),
  version      bigint       not null,
  primary key (id),
  unique index notes_card_visit (visit),
  index notes_card_proposer (proposed_by, proposed_at),
  index notes_card_in_force (state, valid_until),
  constraint notes_card_proposer_fk foreign key (proposed_by) references people_person (id),
  constraint notes_card_visit_fk foreign key (visit) references rotation_visit (id),
  constraint notes_card_queue_fk foreign key (queue) references floor_queue (external_id),
  constraint notes_card_state_known check (state in ('PROPOSED', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
  constraint notes_card_reason check ((state = 'DECLINED') = (reason is not null)),
  constraint notes_card_decided check ((state = 'PROPOSED') = (decided_at is null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Somebody at a desk used a card. Which card and which day: there is no column for who, and no time of day that could tell.
create table notes_card_use (
  tap  varchar(64) collate utf8mb4_bin not null comment 'drawn by chance for the button: two taps on it are one use',
  card bigint      not null,
  day  date        not null,
  primary key (tap),
  index notes_card_use_card (card, day),
  constraint notes_card_use_card_fk foreign key (card) references notes_card (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
