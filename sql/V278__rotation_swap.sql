-- Swaps between executives: one offers a visit that is published, openly or to one person; another gives one of theirs for it, or takes
-- it for a visit that has no place. What becomes of it stays here; what was published stands in the plan versions.
create table rotation_swap (
  id          bigint       not null auto_increment,
  rotation    bigint       not null,
  visit       bigint       not null comment 'what is offered',
  executive   bigint       not null comment 'who offers it',
  to_person   bigint       null     comment 'to whom; null: openly',
  site        varchar(64)  collate utf8mb4_bin not null comment 'where and when it was when it was offered',
  starts_at   datetime(6)  not null,
  ends_at     datetime(6)  not null,
  words       varchar(200) null     comment 'a line from who offers',
  until_at    datetime(6)  not null comment 'the offer ends by itself then',
  state       varchar(9)   not null,
  active      tinyint      null     comment '1 while open or waiting: a visit is offered once at a time',
  offered_at  datetime(6)  not null,
  other_visit bigint       null     comment 'what is given for it',
  other_site  varchar(64)  collate utf8mb4_bin null comment 'null: what is given had no place',
  other_starts_at datetime(6) null,
  other_ends_at datetime(6) null,
  taken_by    bigint       null,
  taken_at    datetime(6)  null,
  decided_at  datetime(6)  null,
  decided_by  varchar(64)  null     comment 'the account that decided, where it did not go through by itself',
  reason      varchar(500) null     comment 'why the planner refused',
  primary key (id),
  unique index rotation_swap_once (visit, active),
  index rotation_swap_rotation (rotation, state),
  index rotation_swap_due (state, until_at),
  index rotation_swap_executive (executive, id),
  index rotation_swap_to (to_person, state),
  index rotation_swap_taken (taken_by, id),
  index rotation_swap_other (other_visit, state),
  constraint rotation_swap_rotation_fk foreign key (rotation) references rotation_rotation (id),
  constraint rotation_swap_visit_fk foreign key (visit) references rotation_visit (id),
  constraint rotation_swap_other_fk foreign key (other_visit) references rotation_visit (id),
  constraint rotation_swap_executive_fk foreign key (executive) references people_person (id),
  constraint rotation_swap_to_fk foreign key (to_person) references people_person (id),
  constraint rotation_swap_taken_fk foreign key (taken_by) references people_person (id),
  constraint rotation_swap_site_fk foreign key (site) references floor_site (external_id),
  constraint rotation_swap_other_site_fk foreign key (other_site) references floor_site (external_id),
  constraint rotation_swap_times check (starts_at < ends_at),
  constraint rotation_swap_other_times check (
    (other_site is null and other_starts_at is null and other_ends_at is null)
    or (other_site is not null and other_starts_at is not null and other_ends_at is not null and other_starts_at < other_ends_at)),
  constraint rotation_swap_state check (
    state in ('OPEN', 'WAITING', 'DONE', 'REFUSED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'LAPSED')),
  constraint rotation_swap_active check (
    (active is not null and active = 1 and state in ('OPEN', 'WAITING')) or (active is null and state not in ('OPEN', 'WAITING'))),
  constraint rotation_swap_taken check (
    (other_visit is null) = (taken_by is null) and (other_visit is null) = (taken_at is null)
    and (state not in ('WAITING', 'DONE', 'REFUSED') or taken_by is not null)),
  constraint rotation_swap_decided check ((decided_at is null) = (decided_by is null)),
  constraint rotation_swap_reason check ((reason is not null) = (state = 'REFUSED'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;
