-- Notes that say the same, brought together. A shared note is in exactly one insight at any time; it begins in one of its own unless its
-- author said, while typing, that it is the same as one that is there. Nothing is deleted when insights merge: the one without notes points
-- to where they went, each link says in which insight its note began, and the history says what was moved by whom.

-- What an author said of a note while typing it. The number is an insight's or a rule's; which, and whether it is still there, is not
-- known to the module that owns notes.
create table notes_alike (
  note   bigint     not null,
  kind   varchar(7) null,
  number bigint     null,
  choice varchar(7) not null,
  primary key (note),
  constraint notes_alike_note_fk foreign key (note) references notes_note (id),
  constraint notes_alike_kind check (kind is null or kind in ('INSIGHT', 'RULE')),
  constraint notes_alike_choice check (choice in ('SAME', 'RELATED', 'NEW')),
  constraint notes_alike_beside check ((kind is null) = (number is null) and (choice = 'NEW') = (number is null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table insights_insight (
  id                     bigint       not null auto_increment,
  revision               bigint       not null default 0 comment 'grows with what people do to it: who writes must have seen the newest',
  title                  varchar(200) null comment 'typed by a person; null: the medoid speaks for it',
  medoid                 bigint       null comment 'the note most like its others; where notes left, that of before',
  first_note             bigint       null comment 'the note it was made for; null: made by a split',
  merged_into            bigint       null comment 'where its notes went',
  state                  varchar(9)   not null default 'SINGLE',
  proposed               boolean      not null default false comment 'a proposal was made of it and not declined',
  made_at                datetime(6)  not null,
  -- the evidence as it was last counted; weeks are named by their Mondays
  counted_on             date         null comment 'null: never so far',
  executives             int          not null default 0,
  mentors                int          not null default 0,
  visits                 int          not null default 0,
  sites                  int          not null default 0,
  weeks                  int          not null default 0,
  supporting             int          not null default 0,
  contradicting          int          not null default 0,
  independent_executives double       not null default 0,
  independent_visits     double       not null default 0,
  current_weight         double       not null default 0 comment 'visits, each halved every half-life',
  lower_bound            double       not null default 0 comment 'Wilson, 95 percent',
  visits_in_scope        int          not null default 0,
  first_week             date         null,
  last_week              date         null,
  primary key (id),
  unique index insights_insight_first (first_note),
  index insights_insight_state (state, last_week),
  index insights_insight_counted (counted_on),
  constraint insights_insight_medoid_fk foreign key (medoid) references notes_note (id),
  constraint insights_insight_first_fk foreign key (first_note) references notes_note (id),
  constraint insights_insight_merged_fk foreign key (merged_into) references insights_insight (id),
  constraint insights_insight_titled check (title is null or title <> ''),
  constraint insights_insight_state_known check (state in ('SINGLE', 'EMERGING', 'RECURRING', 'PROPOSED', 'STALE'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table insights_link (
  note        bigint      not null,
  insight     bigint      not null,
  origin      bigint      not null comment 'the insight in which the note began',
  why         varchar(9)  not null,
  linked_by   varchar(64) null comment 'name of the account; null: the note''s author, who stays unnamed, or nobody had to',
  linked_at   datetime(6) not null,
  suggested   boolean     not null default false comment 'its author had seen the others: counts half for independence, wherever it goes',
  contradicts boolean     not null default false comment 'a CX lead marked it as speaking against the others',
  executive   boolean     not null comment 'written by the executive of the visit; else by the mentor',
  primary key (note),
  index insights_link_insight (insight, note),
  constraint insights_link_note_fk foreign key (note) references notes_note (id),
  constraint insights_link_insight_fk foreign key (insight) references insights_insight (id),
  constraint insights_link_origin_fk foreign key (origin) references insights_insight (id),
  constraint insights_link_why check (why in ('OWN', 'CONFIRMED', 'MERGE', 'SPLIT', 'NIGHTLY'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What an author called related, not the same.
create table insights_related (
  note    bigint not null,
  insight bigint not null,
  primary key (note),
  index insights_related_insight (insight),
  constraint insights_related_note_fk foreign key (note) references notes_note (id),
  constraint insights_related_insight_fk foreign key (insight) references insights_insight (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table insights_change (
  id         bigint       not null auto_increment,
  kind       varchar(11)  not null,
  insight    bigint       not null comment 'what was merged away, split, titled, or holds the note that was marked',
  other      bigint       null comment 'where it was merged into, or what the split made',
  title      varchar(200) null comment 'the title before',
  carried    boolean      not null default false comment 'the merge carried a proposal over',
  changed_by varchar(64)  not null comment 'name of the account',
  changed_at datetime(6)  not null,
  undone_by  varchar(64)  null,
  undone_at  datetime(6)  null,
  primary key (id),
  index insights_change_insight (insight, id),
  index insights_change_other (other, id),
  constraint insights_change_insight_fk foreign key (insight) references insights_insight (id),
  constraint insights_change_other_fk foreign key (other) references insights_insight (id),
  constraint insights_change_kind check (kind in ('MERGE', 'SPLIT', 'TITLE', 'CONTRADICTS', 'SUPPORTS')),
  constraint insights_change_two check ((other is not null) = (kind in ('MERGE', 'SPLIT'))),
  constraint insights_change_undone check ((undone_by is null) = (undone_at is null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The notes a change moved or marked, with the link as it was before.
create table insights_change_note (
  change_id   bigint      not null,
  note        bigint      not null,
  why         varchar(9)  not null,
  linked_by   varchar(64) null,
  linked_at   datetime(6) not null,
  contradicts boolean     not null,
  primary key (change_id, note),
  index insights_change_note_note (note),
  constraint insights_change_note_change_fk foreign key (change_id) references insights_change (id),
  constraint insights_change_note_note_fk foreign key (note) references notes_note (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- How evidence is judged: one row.
create table insights_policy (
  id                   tinyint     not null,
  revision             bigint      not null default 0,
  emerging_executives  int         not null,
  emerging_visits      int         not null,
  recurring_executives int         not null,
  recurring_visits     int         not null,
  recurring_weeks      int         not null,
  half_life_days       int         not null,
  stale_below          double      not null comment 'visits left of those it came up in, each halved every half-life',
  pattern_contacts     int         not null comment 'below so many contacts a share is not told',
  changed_by           varchar(64) null comment 'name of the account; null: as it came',
  changed_at           datetime(6) null,
  primary key (id),
  constraint insights_policy_one check (id = 1),
  constraint insights_policy_counts check (
    emerging_executives >= 1 and emerging_visits >= 1 and recurring_executives >= emerging_executives
    and recurring_visits >= emerging_visits and recurring_weeks >= 1),
  constraint insights_policy_fades check (half_life_days between 7 and 3650 and stale_below > 0 and stale_below <= 10),
  constraint insights_policy_patterns check (pattern_contacts between 5 and 1000)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into insights_policy
  (id, emerging_executives, emerging_visits, recurring_executives, recurring_visits, recurring_weeks, half_life_days, stale_below,
   pattern_contacts)
values (1, 2, 2, 2, 3, 2, 90, 0.5, 20);

-- What is shared already is taken in as what arrives is: each note an insight of its own. The first count fills in the rest.
insert into insights_insight
  (first_note, medoid, made_at, executives, mentors, visits, sites, weeks, supporting, independent_executives, independent_visits)
select t.note, t.note, t.shared_at, t.executive, 1 - t.executive, 1, 1, 1, 1, t.executive, 1
  from (select n.id as note, s.shared_at,
               case when exists (select 1 from rotation_appointment a where a.visit = n.visit and a.executive = n.author) then 1 else 0 end as executive
          from notes_note n
          join notes_shared s on s.visit = n.visit) t
 order by t.note;

insert into insights_link (note, insight, origin, why, linked_at, executive)
select first_note, id, id, 'OWN', made_at, executives from insights_insight;
