-- Which assistants may act for which executives: only with the executive's consent, which the executive gives and withdraws.
create table access_consent (
  id           bigint      not null auto_increment,
  executive_id bigint      not null,
  account_id   bigint      not null comment 'the assistant''s account: people are known by it in everything they do',
  given_at     datetime(6) not null,
  withdrawn_at datetime(6) null comment 'null: it holds',
  active       tinyint     null comment '1 while it holds; null once withdrawn, so that it can be given again',
  primary key (id),
  unique key access_consent_one_in_force (executive_id, account_id, active),
  key access_consent_account (account_id, active),
  constraint access_consent_executive foreign key (executive_id) references people_person (id),
  constraint access_consent_of foreign key (account_id) references access_account (id),
  constraint access_consent_state check (
      (withdrawn_at is null and active is not null and active = 1) or (withdrawn_at is not null and active is null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;
