-- The story of a visit on one card, for the team meeting. The team sees it once both people have released it, and never their names.

create table notes_story (
  id                    bigint       not null auto_increment,
  visit                 bigint       not null,
  executive             bigint       not null,
  mentor                bigint       not null,
  situation             varchar(600) not null,
  action                varchar(600) not null comment 'what we did',
  outcome               varchar(600) not null,
  executive_released_at datetime(6),
  mentor_released_at    datetime(6),
  written_at            datetime(6)  not null,
  version               bigint       not null,
  primary key (id),
  unique index notes_story_visit (visit),
  index notes_story_executive (executive),
  index notes_story_mentor (mentor),
  constraint notes_story_visit_fk foreign key (visit) references rotation_visit (id),
  constraint notes_story_executive_fk foreign key (executive) references people_person (id),
  constraint notes_story_mentor_fk foreign key (mentor) references people_person (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
