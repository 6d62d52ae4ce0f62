-- Two planners may edit one programme: the second is told.
alter table rotation_programme add column version bigint not null default 1;
