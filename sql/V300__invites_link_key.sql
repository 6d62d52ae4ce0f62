-- The key that signs the answer links in mails. One for all instances; whoever deletes the row makes every link in every mailbox void, and
-- the next start makes another key.
create table invites_link_key (
  id         tinyint     not null,
  secret     binary(32)  not null comment '256 random bits for HMAC-SHA256',
  created_at datetime(6) not null,
  primary key (id),
  constraint invites_link_key_only_one check (id = 1)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
