-- Vectors of shared notes and of rules in force. Comparable only where the encoder is the same, so its id stands beside each.

create table insights_note_vector (
  note     bigint       not null,
  encoder  varchar(64)  null comment 'null: not encoded so far',
  input    binary(32)   null comment 'SHA-256 of what the encoder read: the same again needs no second run',
  vector   blob         null comment '32-bit floats, big-endian',
  made_at  datetime(6)  null,
  checked  varchar(120) not null default '' comment 'encoder and state of the dictionaries at the last look',
  primary key (note),
  index insights_note_vector_checked (checked, note),
  index insights_note_vector_made (made_at),
  constraint insights_note_vector_fk foreign key (note) references notes_note (id) on delete cascade,
  constraint insights_note_vector_whole check ((encoder is null) = (vector is null) and (vector is null) = (made_at is null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Without a foreign key: rules come after insights.
create table insights_rule_vector (
  rule     bigint       not null,
  encoder  varchar(64)  null,
  input    binary(32)   null,
  vector   blob         null,
  made_at  datetime(6)  null,
  checked  varchar(120) not null default '',
  primary key (rule),
  index insights_rule_vector_made (made_at),
  constraint insights_rule_vector_whole check ((encoder is null) = (vector is null) and (vector is null) = (made_at is null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The largest Ding any instance has read: one that has less leaves alone what was encoded with it.
create table insights_dictionary (
  id      tinyint     not null,
  ding    int         not null default 0 comment 'German words; 0: none is installed anywhere',
  seen_at datetime(6) null comment 'when an instance last had so many; after a day without, the next holds',
  primary key (id),
  constraint insights_dictionary_one check (id = 1)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into insights_dictionary (id) values (1);

-- From which similarity on two texts are held to say the same; of each encoder its own.
create table insights_threshold (
  encoder  varchar(64) not null,
  same     double      not null comment '0 to 1',
  pairs    int         not null comment 'confirmed and rejected pairs it was tuned from',
  tuned_at datetime(6) not null,
  primary key (encoder),
  constraint insights_threshold_same check (same between 0 and 1)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
