-- What planners made of the weight profiles. Version 0 of a profile is the file it was delivered as and has no row; rows are only added.
create table rotation_weight_version (
  profile        varchar(64)  not null,
  number         int          not null comment 'from 1 on, without a gap',
  made_at        datetime(6)  not null,
  made_by        varchar(64)  not null comment 'account',
  note           varchar(300) not null comment 'why; empty: nothing was said',
  origin_profile varchar(64)  comment 'copied from that profile; its own name: an older version was brought back',
  origin_number  int          comment '0: the file of that name',
  primary key (profile, number),
  constraint rotation_weight_version_number check (number > 0),
  constraint rotation_weight_version_origin check ((origin_profile is null) = (origin_number is null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rotation_weight (
  profile varchar(64) not null,
  number  int         not null,
  rule    varchar(3)  not null comment 'S1 to S16',
  weight  bigint      not null,
  primary key (profile, number, rule),
  constraint rotation_weight_version_fk foreign key (profile, number) references rotation_weight_version (profile, number),
  constraint rotation_weight_weight check (weight >= 0)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
