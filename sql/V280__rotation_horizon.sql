-- The rolling horizon: how long before they begin weeks are published, how many at once, and how far ahead a draft is kept.
create table rotation_horizon (
  id              tinyint not null,
  notice_days     int     not null comment 'days between publishing and the first of the published weeks',
  published_weeks int     not null comment 'weeks published at once',
  draft_weeks     int     not null comment 'weeks after them for which a draft is kept',
  version         bigint  not null default 1 comment 'two planners may edit: the second is told',
  primary key (id),
  constraint rotation_horizon_one check (id = 1),
  constraint rotation_horizon_lengths check (notice_days between 0 and 90 and published_weeks between 1 and 26
                                             and draft_weeks between 0 and 52)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into rotation_horizon (id, notice_days, published_weeks, draft_weeks) values (1, 14, 4, 8);
