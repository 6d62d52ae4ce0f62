-- A debrief is of two people, as the visit was when it was given: who is planned for the visit afterwards does not read it.

alter table notes_debrief add column mentor bigint comment 'of the visit as it was debriefed' after executive;

-- Who debriefs has said, in the same transaction, that they have written beside this mentor.
update notes_debrief d
  join notes_done n on n.visit = d.visit and n.author = d.executive
   set d.mentor = n.beside;

alter table notes_debrief
  modify column mentor bigint not null comment 'of the visit as it was debriefed',
  add constraint notes_debrief_mentor_fk foreign key (mentor) references people_person (id);
