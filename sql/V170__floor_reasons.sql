-- Why people contact a queue: what whoever visits it will hear most.

create table floor_queue_reason (
  queue_id bigint       not null,
  place    tinyint      not null comment 'from 1: the most frequent first',
  reason   varchar(200) not null,
  primary key (queue_id, place),
  constraint floor_queue_reason_of foreign key (queue_id) references floor_queue (id) on delete cascade,
  constraint floor_queue_reason_placed check (place >= 1),
  constraint floor_queue_reason_says_something check (reason <> '')
) default character set utf8mb4 collate utf8mb4_unicode_ci;
