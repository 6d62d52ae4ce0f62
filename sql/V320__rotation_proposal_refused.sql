-- A time somebody proposed and the planner refused: the answer that came with it does not hold any more, the person is asked as before.
alter table rotation_answer
  add column refused_at datetime(6) null comment 'null: not refused' after proposed_to,
  add column refused_by varchar(64) null after refused_at,
  add constraint rotation_answer_refused check (
    (refused_at is null) = (refused_by is null) and (refused_at is null or proposed_from is not null));
