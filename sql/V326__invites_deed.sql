-- What assistants did for executives, with the account that did it: the executive sees all of it.
create table invites_deed (
  id         bigint      not null auto_increment,
  consent_id bigint      not null comment 'names both: who did it and for whom',
  kind       varchar(9)  not null,
  visit_id   bigint      null comment 'the visit that was answered; null for busy times',
  from_at    datetime(6) null comment 'of the time that was proposed or blocked',
  to_at      datetime(6) null,
  by_mail    boolean     not null default false comment 'answered from the assistant''s own address',
  done_at    datetime(6) not null,
  primary key (id),
  key invites_deed_consent (consent_id, id),
  constraint invites_deed_by foreign key (consent_id) references access_consent (id),
  constraint invites_deed_visit foreign key (visit_id) references rotation_visit (id),
  constraint invites_deed_kind check (kind in ('ACCEPTED', 'TENTATIVE', 'DECLINED', 'COUNTERED', 'BLOCKED', 'FREED')),
  constraint invites_deed_about check ((kind in ('BLOCKED', 'FREED')) = (visit_id is null)),
  constraint invites_deed_forward check ((from_at is null) = (to_at is null) and (from_at is null or from_at < to_at))
) default character set utf8mb4 collate utf8mb4_unicode_ci;
