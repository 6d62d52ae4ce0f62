-- What each week brought, as it was told: frozen when the first mail of that Monday is written. Nothing in it names a person.

create table rules_digest (
  monday  date        not null comment 'on which it goes out; it tells of the seven days before',
  made_at datetime(6) not null,
  primary key (monday)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table rules_digest_item (
  monday      date          not null,
  place       int           not null comment 'from 1',
  section     varchar(10)   not null,
  title       varchar(1600) not null,
  before_text varchar(4000) null,
  after_text  varchar(4000) null,
  learned     varchar(1000) null,
  number      int           null comment 'how many, where it is a count',
  fresh       boolean       not null comment 'of that week, and not only still so',
  until_day   date          null comment 'last day on which one can say something of it',
  path        varchar(200)  null comment 'where everybody reads more; null: nowhere',
  primary key (monday, place),
  constraint rules_digest_item_fk foreign key (monday) references rules_digest (monday),
  constraint rules_digest_item_section_ours check (
      section in ('RULES', 'CHANGED', 'OVER', 'DIRECTIVES', 'DONE', 'TRIAL', 'COMMENT', 'PROMISES'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Who does not want the weekly mail.
create table rules_digest_off (
  person bigint      not null,
  since  datetime(6) not null,
  primary key (person),
  constraint rules_digest_off_fk foreign key (person) references people_person (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
