-- Hosts whose time to answer has passed and in whose place nobody could be asked: the planner sees whom to speak to. A row goes with the
-- answer, with another place for the visit, or with its end; nothing is counted.
create table invites_unanswered (
  invitation_id bigint     not null,
  sequence      int        not null comment 'the revision that waits: a row of an older one says nothing any more',
  why           varchar(8) not null comment 'NOBODY: nobody else can host it; SOON: too late to ask the next',
  primary key (invitation_id),
  constraint invites_unanswered_of foreign key (invitation_id) references invites_invitation (id) on delete cascade,
  constraint invites_unanswered_why check (why in ('NOBODY', 'SOON'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;
