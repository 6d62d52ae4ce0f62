-- What those who work by a rule say of it: comments and objections before it moves on, and at the desk whether it worked. And how a
-- mentor wants to be named for an idea: not at all, until they say otherwise.

create table rules_comment (
  id          bigint        not null auto_increment,
  rule        bigint        not null,
  author      bigint        not null comment 'never shown; it is theirs to take back',
  voice       varchar(12)   not null comment 'whether a mentor or an executive speaks: that much is shown',
  kind        varchar(12)   not null,
  text        varchar(1000) not null,
  written_at  datetime(6)   not null,
  answer      varchar(1000) null,
  answered_at datetime(6)   null,
  answered_by varchar(64)   null comment 'name of the account',
  primary key (id),
  index rules_comment_rule (rule, id),
  constraint rules_comment_fk foreign key (rule) references rules_rule (id) on delete cascade,
  constraint rules_comment_author_fk foreign key (author) references people_person (id),
  constraint rules_comment_kind check (kind in ('COMMENT', 'OBJECTION')),
  constraint rules_comment_voice check (voice in ('MENTOR', 'EXECUTIVE')),
  constraint rules_comment_says check (text <> ''),
  constraint rules_comment_answered check (
      (answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Counted by rule and week. There is no row from which one could tell who said what.
create table rules_feedback (
  rule    bigint not null,
  week    date   not null comment 'a Monday',
  worked  int    not null default 0,
  did_not int    not null default 0,
  primary key (rule, week),
  constraint rules_feedback_fk foreign key (rule) references rules_rule (id) on delete cascade,
  constraint rules_feedback_counts check (worked >= 0 and did_not >= 0)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- So that nothing is counted twice: a digest of who and what was sent, without what it said. Kept for some weeks.
create table rules_feedback_seen (
  digest  binary(32) not null,
  seen_on date       not null,
  primary key (digest),
  index rules_feedback_seen_on (seen_on)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rules_credit (
  mentor bigint      not null,
  choice varchar(12) not null,
  primary key (mentor),
  constraint rules_credit_mentor_fk foreign key (mentor) references people_person (id),
  constraint rules_credit_choice check (choice in ('NAME', 'TEAM', 'NONE'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;
