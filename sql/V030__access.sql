-- Who may sign in, as what, and with which keys.

create table access_account (
  id                  bigint       not null auto_increment,
  -- Always lower case: people type their name as they like.
  username            varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
  -- With its algorithm in front ({bcrypt}…), so that a stronger one can follow without a reset.
  password_hash       varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  -- Null for accounts without a person. Not unique: someone may keep an administrator's account apart from their own.
  person_id           bigint       null,
  language            char(2)      not null,
  enabled             boolean      not null default true,
  created_at          datetime(6)  not null,
  password_changed_at datetime(6)  not null,
  signed_in_at        datetime(6)  null,
  primary key (id),
  constraint access_account_username unique (username),
  constraint access_account_person foreign key (person_id) references people_person (id),
  constraint access_account_lower check (username = lower(username)),
  constraint access_account_language check (language in ('de', 'en'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table access_account_role (
  account_id bigint      not null,
  role       varchar(16) not null,
  primary key (account_id, role),
  constraint access_account_role_account foreign key (account_id) references access_account (id) on delete cascade,
  constraint access_account_role_role check (role in ('PLANNER', 'EXECUTIVE', 'ASSISTANT', 'MENTOR', 'LEAD', 'COUNCIL', 'ADMIN'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table access_token (
  id           bigint       not null auto_increment,
  account_id   bigint       not null,
  name         varchar(80)  not null,
  -- SHA-256 of the token. The token has 256 random bits of its own, so it needs neither salt nor a slow hash.
  token_hash   binary(32)   not null,
  created_at   datetime(6)  not null,
  last_used_at datetime(6)  null,
  revoked_at   datetime(6)  null,
  primary key (id),
  constraint access_token_hash unique (token_hash),
  constraint access_token_account foreign key (account_id) references access_account (id) on delete cascade,
  constraint access_token_name check (name <> '')
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The brake against guessing: failures counted for an account name (known or not) and for a network address.
create table access_brake (
  subject         varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  failures        int          not null,
  last_failure_at datetime(6)  not null,
  locked_until    datetime(6)  null,
  primary key (subject),
  -- What is old is swept out by its age.
  index access_brake_age (last_failure_at),
  constraint access_brake_failures check (failures > 0)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
