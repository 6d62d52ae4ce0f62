-- The rule book as it was given out, and what was read of it to a team.

create table rules_edition (
  number       int         not null comment 'from 1',
  published_at datetime(6) not null,
  published_by varchar(64) not null comment 'name of the account',
  primary key (number),
  constraint rules_edition_counts check (number >= 1)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The rules in force on that day, each in the version in force.
create table rules_edition_rule (
  edition int    not null,
  rule    bigint not null,
  version int    not null,
  primary key (edition, rule),
  index rules_edition_rule_version (rule, version),
  constraint rules_edition_rule_edition_fk foreign key (edition) references rules_edition (number) on delete cascade,
  constraint rules_edition_rule_version_fk foreign key (rule, version) references rules_version (rule, number)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- A rule and a story that a team was told in its ten minutes. Whose hands held the card is nowhere.
create table rules_line_up (
  id       bigint      not null auto_increment,
  rule     bigint      not null,
  story    bigint      null,
  site     varchar(64) collate utf8mb4_bin null comment 'null: for every site',
  queue    varchar(64) collate utf8mb4_bin null comment 'null: for every queue',
  used_on  date        not null,
  at_site  varchar(64) collate utf8mb4_bin generated always as (coalesce(site, '')) stored comment 'for the key: null is unlike null',
  on_queue varchar(64) collate utf8mb4_bin generated always as (coalesce(queue, '')) stored,
  primary key (id),
  unique index rules_line_up_once (rule, used_on, at_site, on_queue),
  index rules_line_up_rule (rule, used_on),
  index rules_line_up_story (story),
  index rules_line_up_site (site),
  index rules_line_up_queue (queue),
  constraint rules_line_up_rule_fk foreign key (rule) references rules_rule (id) on delete cascade,
  constraint rules_line_up_story_fk foreign key (story) references notes_story (id) on delete set null,
  constraint rules_line_up_site_fk foreign key (site) references floor_site (external_id),
  constraint rules_line_up_queue_fk foreign key (queue) references floor_queue (external_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
