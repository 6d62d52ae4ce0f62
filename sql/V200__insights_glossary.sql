-- The bridge between German and English: our own glossary of call-centre words, kept by CX leads. It serves comparing, not translating.

create table insights_glossary (
  id         bigint       not null auto_increment,
  revision   bigint       not null default 0 comment 'grows with every change: who writes must have seen the newest',
  german     varchar(100) collate utf8mb4_bin not null comment 'lower case',
  shown      varchar(100) not null comment 'as it is written',
  english    varchar(200) not null,
  removed    boolean      not null default false,
  written_at datetime(6)  not null comment 'last change',
  written_by varchar(64)  null comment 'name of the account; null: came with the product',
  primary key (id),
  unique index insights_glossary_german (german),
  constraint insights_glossary_says check (german <> '' and english <> '')
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- How an entry was before each change; the newest number is the glossary's version.
create table insights_glossary_before (
  id      bigint       not null auto_increment,
  entry   bigint       not null,
  english varchar(200) not null,
  removed boolean      not null,
  primary key (id),
  index insights_glossary_before_entry (entry, id),
  constraint insights_glossary_before_fk foreign key (entry) references insights_glossary (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
