-- A message that refuses a time somebody proposed (METHOD:DECLINECOUNTER): the visit stays as it was.
alter table invites_outbox drop constraint invites_outbox_kind_ours;
alter table invites_outbox
  add constraint invites_outbox_kind_ours check (kind in ('REQUEST', 'CHANGE', 'NOTE', 'CANCEL', 'REFUSAL'));
