-- Who picks another time from a list picks a place with it; who proposes one in a calendar says only when.
alter table rotation_answer
  add column proposed_site varchar(64) collate utf8mb4_bin null comment 'external id of the site; null: none was named' after proposed_to,
  add constraint rotation_answer_proposal_site check (proposed_site is null or proposed_from is not null);
