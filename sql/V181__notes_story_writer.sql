-- Until both people of a visit have written, a story is seen only by the one whose words it has.

alter table notes_story add column writer bigint comment 'whose words they are' after mentor;

-- It was not kept. Most come with a debrief, which is the executive's.
update notes_story set writer = executive;

alter table notes_story
  modify column writer bigint not null comment 'whose words they are: the executive or the mentor',
  add constraint notes_story_writer_fk foreign key (writer) references people_person (id),
  add constraint notes_story_writer_one_of_two check (writer in (executive, mentor));
