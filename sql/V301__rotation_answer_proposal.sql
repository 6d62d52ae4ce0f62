-- Who may come and would rather at another time: the time proposed stands beside the answer, so that the board can show it.
alter table rotation_answer
  add column proposed_from datetime(6) null comment 'null: no other time is proposed' after comment,
  add column proposed_to   datetime(6) null after proposed_from,
  add constraint rotation_answer_proposal check (
    (proposed_from is null) = (proposed_to is null)
    and (proposed_from is null or (proposed_from < proposed_to and answer = 'TENTATIVE')));
