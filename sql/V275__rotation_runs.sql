-- What a run of the solver needs so that it can be repeated, held against others and taken over later.
alter table rotation_solve
  add column profile_version int not null default 0 comment 'version of the weight profile; 0: the file as delivered',
  add column weights varchar(600) comment 'what the soft rules weighed: rule=weight lines; null: ran before they were kept',
  add column threads int comment 'that tried moves; null until it begins',
  add column what_if boolean not null default false comment 'its plan does not go into the draft by itself',
  add column repeats bigint comment 'the run it repeats',
  add column problem char(64) comment 'SHA-256 of what the solver was given, weights left out; null until it begins',
  add column started_from mediumtext comment 'where the visits stood: visit=slot lines; null until it begins',
  add column taken_at datetime(6) comment 'when somebody put its plan into the draft',
  add column taken_by varchar(64) comment 'account',
  add constraint rotation_solve_repeats_fk foreign key (repeats) references rotation_solve (id),
  add constraint rotation_solve_taken check ((taken_at is null) = (taken_by is null));

-- What the plan of a run is worth in figures, as they were when it ended: the company's data may change afterwards.
create table rotation_solve_figure (
  solve  bigint      not null,
  figure varchar(20) not null,
  value  bigint      not null,
  primary key (solve, figure),
  constraint rotation_solve_figure_fk foreign key (solve) references rotation_solve (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
