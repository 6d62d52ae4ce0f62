-- Proposals: an insight in rule form, beside the notes that spoke for and against it when it was made. Decided by somebody who has
-- written neither its text nor one of the notes.

create table rules_proposal (
  id           bigint        not null auto_increment,
  revision     bigint        not null default 0 comment 'grows with every change',
  insight      bigint        not null,
  open_insight bigint        null comment 'the insight while the proposal is open: of an insight one is open at a time',
  state        varchar(12)   not null,
  situation    varchar(500)  not null comment 'when',
  act          varchar(1000) not null,
  act_limit    varchar(500)  null,
  not_when     varchar(500)  null,
  wording      varchar(1000) null,
  made_at      datetime(6)   not null,
  made_by      varchar(64)   null comment 'name of the account; null: by itself',
  written_at   datetime(6)   not null comment 'last change',
  written_by   varchar(64)   null comment 'name of the account; null: by itself',
  decided_at   datetime(6)   null,
  decided_by   varchar(64)   null comment 'name of the account',
  reason_code  varchar(16)   null,
  reason       varchar(500)  null,
  primary key (id),
  index rules_proposal_insight (insight),
  unique index rules_proposal_open (open_insight),
  index rules_proposal_state (state, made_at),
  constraint rules_proposal_insight_fk foreign key (insight) references insights_insight (id),
  constraint rules_proposal_open_fk foreign key (open_insight) references insights_insight (id),
  constraint rules_proposal_state_ours check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
  constraint rules_proposal_says check (situation <> '' and act <> ''),
  constraint rules_proposal_one_open check ((state = 'OPEN') = (open_insight is not null)),
  constraint rules_proposal_decided check (
      (state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint rules_proposal_reasoned check (
      (state = 'DECLINED') = (reason_code is not null)
      and (reason_code is null or (reason is not null
           and reason_code in ('KNOWN', 'ONE_OFF', 'NOT_ALLOWED', 'TOO_COSTLY', 'HARMFUL', 'OTHER'))))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rules_proposal_queue (
  proposal bigint      not null,
  queue    varchar(64) collate utf8mb4_bin not null,
  primary key (proposal, queue),
  index rules_proposal_queue_queue (queue),
  constraint rules_proposal_queue_fk foreign key (proposal) references rules_proposal (id) on delete cascade,
  constraint rules_proposal_queue_known foreign key (queue) references floor_queue (external_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rules_proposal_note (
  proposal    bigint  not null,
  note        bigint  not null,
  contradicts boolean not null default false,
  primary key (proposal, note),
  index rules_proposal_note_note (note),
  constraint rules_proposal_note_fk foreign key (proposal) references rules_proposal (id) on delete cascade,
  constraint rules_proposal_note_note_fk foreign key (note) references notes_note (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What stands out in the notes of a proposal: said beside the form, never as its text.
create table rules_proposal_hint (
  proposal bigint       not null,
  place    int          not null comment 'from 1',
  kind     varchar(12)  not null,
  words    varchar(200) not null comment 'a tag, or terms of one language',
  lift     double       null comment 'of a tag: how many times as often as among all notes',
  notes    int          null comment 'of a tag: notes of the insight that have it',
  primary key (proposal, place),
  constraint rules_proposal_hint_fk foreign key (proposal) references rules_proposal (id) on delete cascade,
  constraint rules_proposal_hint_kind check (kind in ('QUEUE', 'SITE', 'SEGMENT', 'WISH', 'TERMS_DE', 'TERMS_EN'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Who has written in a proposal: they do not accept it, under whatever account.
create table rules_proposal_writer (
  proposal bigint      not null,
  account  varchar(64) not null,
  person   bigint      null comment 'whose account it is',
  primary key (proposal, account),
  constraint rules_proposal_writer_fk foreign key (proposal) references rules_proposal (id) on delete cascade,
  constraint rules_proposal_writer_person foreign key (person) references people_person (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

alter table rules_rule
  add index rules_rule_proposal (proposal),
  add constraint rules_rule_proposal_fk foreign key (proposal) references rules_proposal (id);
