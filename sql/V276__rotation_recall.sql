-- A plan version that takes the plan back: what has not begun is off, and everybody concerned is told why.
alter table rotation_plan_version
  add column recalled varchar(500) null comment 'why the plan was taken back; null: this version took nothing back';
