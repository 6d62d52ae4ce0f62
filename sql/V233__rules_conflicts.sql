-- Pairs that looked like a conflict and, as somebody judged, are none. The judgement is about the two texts as they were: it is asked again
-- when one of them changes.

create table rules_no_conflict (
  rule      bigint      not null,
  kind      varchar(12) not null comment 'what the other is',
  other     bigint      not null comment 'number of the other rule, or of the directive',
  texts     binary(32)  not null comment 'digest of both texts',
  judged_at datetime(6) not null,
  judged_by varchar(64) not null comment 'name of the account',
  primary key (rule, kind, other),
  constraint rules_no_conflict_fk foreign key (rule) references rules_rule (id) on delete cascade,
  constraint rules_no_conflict_kind check (kind in ('RULE', 'DIRECTIVE'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;
