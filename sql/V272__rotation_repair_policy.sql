-- Which repairs go through without the planner: those that change nobody else and move the visit by few days, with enough notice.
alter table rotation_rotation
  add column repair_days int null comment 'days a visit may move without the planner; null: the planner decides every repair',
  add column repair_notice int not null default 3 comment 'days that lie at least between now and what a repair changes for somebody',
  add constraint rotation_rotation_repair check (repair_days >= 0 and repair_notice >= 0);
