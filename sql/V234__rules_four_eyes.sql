-- Four eyes for what is in force already: a new wording of a rule in force waits for somebody other than its writer. Lexicon and charter
-- are reviewed alike: an entry holds once somebody other than its writer has put it in force, and a change of one that holds is an entry
-- of its own that takes its place then.

create table rules_rewrite (
  rule       bigint        not null,
  situation  varchar(500)  not null,
  act        varchar(1000) not null,
  act_limit  varchar(500)  null,
  not_when   varchar(500)  null,
  wording    varchar(1000) null,
  written_at datetime(6)   not null,
  written_by varchar(64)   not null comment 'name of the account: somebody else decides',
  primary key (rule),
  constraint rules_rewrite_fk foreign key (rule) references rules_rule (id) on delete cascade,
  constraint rules_rewrite_says check (situation <> '' and act <> '')
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- A new wording without a row here is for every queue.
create table rules_rewrite_queue (
  rule  bigint      not null,
  queue varchar(64) collate utf8mb4_bin not null,
  primary key (rule, queue),
  index rules_rewrite_queue_queue (queue),
  constraint rules_rewrite_queue_fk foreign key (rule) references rules_rewrite (rule) on delete cascade,
  constraint rules_rewrite_queue_known foreign key (queue) references floor_queue (external_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

alter table rules_lexicon
  add column kind        varchar(24) not null default 'REFRAME',
  add column approved_by varchar(64) null comment 'name of the account that put it in force; null: it waits',
  add column replaces    bigint      null comment 'the entry whose place it takes once it is in force',
  add index rules_lexicon_replaces (replaces),
  add constraint rules_lexicon_kind check (kind in ('REFRAME', 'DE_ESCALATE', 'INSTEAD_OF_JUSTIFYING')),
  add constraint rules_lexicon_replaces_fk foreign key (replaces) references rules_lexicon (id);

alter table rules_charter
  add column approved_by varchar(64) null comment 'name of the account that put it in force; null: it waits',
  add column replaces    bigint      null comment 'the statement whose place it takes once it is in force',
  add index rules_charter_replaces (replaces),
  add constraint rules_charter_replaces_fk foreign key (replaces) references rules_charter (id);

-- What was written before there was a review holds as it did.
update rules_lexicon set approved_by = written_by;
update rules_charter set approved_by = written_by;
