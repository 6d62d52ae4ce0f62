-- Lexicon and charter are reviewed as rules are: those who would work by an entry comment on it and object until a day, and it is kept when
-- it came in force.

alter table rules_lexicon
  add column comment_until  date         null comment 'last day of comments while it waits; null: written before there were any, or taken over',
  add column approved_at    datetime(6)  null comment 'null: it waits, or came in force before this was kept',
  add column approved_early varchar(500) null comment 'why before the comments were over; null: they were';

alter table rules_charter
  add column comment_until  date         null comment 'last day of comments while it waits; null: written before there were any, or taken over',
  add column approved_at    datetime(6)  null comment 'null: it waits, or came in force before this was kept',
  add column approved_early varchar(500) null comment 'why before the comments were over; null: they were';

-- A comment is about one thing: a rule, an entry or a statement. No check may stand on a column that a foreign key acts on.
alter table rules_comment drop foreign key rules_comment_fk;

alter table rules_comment
  modify column rule bigint null,
  add column entry     bigint null comment 'an entry of the lexicon',
  add column statement bigint null comment 'a statement of the charter',
  add index rules_comment_entry (entry, id),
  add index rules_comment_statement (statement, id);

alter table rules_comment
  add constraint rules_comment_rule_fk foreign key (rule) references rules_rule (id),
  add constraint rules_comment_entry_fk foreign key (entry) references rules_lexicon (id),
  add constraint rules_comment_statement_fk foreign key (statement) references rules_charter (id),
  add constraint rules_comment_of_one check ((rule is not null) + (entry is not null) + (statement is not null) = 1);
