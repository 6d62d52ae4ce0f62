-- A cancellation that is written anew, for somebody whose address was wrong, gives the same reason as the first.
alter table invites_outbox
  add column reason varchar(500) null comment 'why the visit is off, as the planner wrote it; null: nobody did' after counterpart;
