-- What is decided on the floor on the day itself, past the plan: somebody walks in, a visit is shortened, hosting on a queue is interrupted.

-- The times of a visit as they were settled on the day. While they are the promised ones the visit is fixed, as if it had begun.
create table rotation_settled (
  visit      bigint      not null,
  starts_at  datetime(6) not null,
  ends_at    datetime(6) not null,
  walk_in    boolean     not null default false comment 'nobody planned it: an executive took the free seat',
  extra      boolean     not null default false comment 'a walk-in that nobody owed: once credited it counts for the next rotation',
  settled_at datetime(6) not null,
  settled_by varchar(64) not null comment 'the account',
  primary key (visit),
  constraint rotation_settled_visit_fk foreign key (visit) references rotation_visit (id),
  constraint rotation_settled_forward check (starts_at < ends_at),
  constraint rotation_settled_extra check (walk_in or not extra)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Today's hosting on one queue at one site stopped for a while. For the solver it is an embargo, and gone when it is lifted.
create table rotation_interruption (
  id        bigint      not null auto_increment,
  site      varchar(64) collate utf8mb4_bin not null,
  queue     varchar(64) collate utf8mb4_bin not null,
  kind      varchar(8)  not null,
  from_at   datetime(6) not null comment 'no hosting from then …',
  to_at     datetime(6) not null comment '… until then',
  changed   int         not null comment 'visits that got other times',
  cancelled int         not null comment 'visits that are off',
  made_at   datetime(6) not null,
  made_by   varchar(64) not null comment 'the account',
  lifted_at datetime(6) comment 'null: it stands',
  primary key (id),
  index rotation_interruption_when (to_at, from_at),
  constraint rotation_interruption_site_fk foreign key (site) references floor_site (external_id),
  constraint rotation_interruption_queue_fk foreign key (queue) references floor_queue (external_id),
  constraint rotation_interruption_kind check (kind in ('PAUSE', 'SHORTEN', 'CANCEL')),
  constraint rotation_interruption_forward check (from_at < to_at)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The visits an interruption took away, so that another place is offered for each.
create table rotation_interruption_visit (
  interruption bigint not null,
  visit        bigint not null,
  primary key (interruption, visit),
  constraint rotation_interruption_visit_of foreign key (interruption) references rotation_interruption (id),
  constraint rotation_interruption_visit_fk foreign key (visit) references rotation_visit (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
