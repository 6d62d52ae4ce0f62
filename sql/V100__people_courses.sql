-- Licences are earned here: a course to read, a quiz to pass, a certificate with dates. What the company's directory says of licences
-- (people_executive, people_mentor) stays beside it; which of them is in force is decided where people are read.

create table people_course (
  id        bigint  not null auto_increment,
  withdrawn boolean not null default false comment 'nobody can take it; certificates stay',
  version   bigint  not null default 1 comment 'counts changes: two may edit one course, and the second is told',
  primary key (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table people_course_version (
  id           bigint       not null auto_increment,
  course_id    bigint       not null,
  number       int          not null,
  kind         varchar(9)   not null comment 'EXECUTIVE: may split and take calls; HOST: may host',
  language     char(2)      not null,
  title        varchar(120) not null,
  text         mediumtext   null comment 'plain text: blank lines between paragraphs, "- " before items, "# " before headings',
  link         varchar(500) null comment 'a course elsewhere',
  months       smallint     not null comment 'how long a certificate holds',
  pass_percent smallint     not null,
  attempts     smallint     not null comment 'this many …',
  within_days  smallint     not null comment '… in this many days, over all courses of the kind',
  published_at datetime(6)  null comment 'null: still being written; from then on it does not change',
  primary key (id),
  unique key people_course_version_number (course_id, number),
  constraint people_course_version_course foreign key (course_id) references people_course (id),
  constraint people_course_version_kind check (kind in ('EXECUTIVE', 'HOST')),
  constraint people_course_version_language check (language in ('de', 'en')),
  constraint people_course_version_number_counts check (number >= 1),
  constraint people_course_version_titled check (title <> ''),
  constraint people_course_version_link check (link is null or link like 'https://_%'),
  constraint people_course_version_months check (months between 1 and 120),
  constraint people_course_version_pass check (pass_percent between 1 and 100),
  constraint people_course_version_attempts check (attempts between 1 and 20 and within_days between 1 and 366),
  constraint people_course_version_something check (published_at is null or text is not null or link is not null)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table people_course_question (
  id         bigint       not null auto_increment,
  version_id bigint       not null,
  place      smallint     not null,
  text       varchar(500) not null,
  primary key (id),
  unique key people_course_question_place (version_id, place),
  constraint people_course_question_version foreign key (version_id) references people_course_version (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table people_course_option (
  id          bigint       not null auto_increment,
  question_id bigint       not null,
  place       smallint     not null,
  text        varchar(300) not null,
  correct     boolean      not null,
  reason      varchar(500) not null comment 'why it is right, or wrong',
  primary key (id),
  unique key people_course_option_place (question_id, place),
  constraint people_course_option_question foreign key (question_id) references people_course_question (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Answers and scores are for the person alone: nothing but the person's own pages reads these two tables.
create table people_attempt (
  id          bigint      not null auto_increment,
  person_id   bigint      not null,
  version_id  bigint      not null,
  sitting     varchar(64) collate utf8mb4_bin not null comment 'given with the quiz page: the same answers sent again are the same attempt',
  right_count smallint    not null,
  score       smallint    not null comment 'percent, rounded down',
  passed      boolean     not null,
  at          datetime(6) not null,
  primary key (id),
  unique key people_attempt_sitting (person_id, sitting),
  key people_attempt_person (person_id, at),
  constraint people_attempt_of foreign key (person_id) references people_person (id),
  constraint people_attempt_version foreign key (version_id) references people_course_version (id),
  constraint people_attempt_score check (score between 0 and 100 and right_count >= 0)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table people_attempt_choice (
  attempt_id bigint not null,
  option_id  bigint not null,
  primary key (attempt_id, option_id),
  constraint people_attempt_choice_attempt foreign key (attempt_id) references people_attempt (id) on delete cascade,
  constraint people_attempt_choice_option foreign key (option_id) references people_course_option (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table people_certificate (
  id         bigint      not null auto_increment,
  number     varchar(24) collate utf8mb4_bin not null comment 'as printed',
  person_id  bigint      not null,
  kind       varchar(9)  not null,
  valid_from date        not null,
  valid_to   date        not null comment 'last day',
  version_id bigint      not null,
  attempt_id bigint      not null,
  issued_at  datetime(6) not null,
  primary key (id),
  unique key people_certificate_number (number),
  unique key people_certificate_attempt (attempt_id),
  key people_certificate_person (person_id, kind),
  key people_certificate_kind (kind, valid_to),
  constraint people_certificate_of foreign key (person_id) references people_person (id),
  constraint people_certificate_version foreign key (version_id) references people_course_version (id),
  constraint people_certificate_passed foreign key (attempt_id) references people_attempt (id),
  constraint people_certificate_kind_known check (kind in ('EXECUTIVE', 'HOST')),
  constraint people_certificate_forward check (valid_from < valid_to)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
