-- What was published and is over is frozen. Where it was otherwise, that is an entry of its own: nothing is overwritten, the newest holds.
create table rotation_correction (
  id        bigint       not null auto_increment,
  visit     bigint       not null,
  kind      varchar(10)  not null comment 'AS_PLANNED takes back what was corrected before',
  mentor    bigint       null     comment 'who hosted it; null: who was promised',
  starts_at datetime(6)  null     comment 'when it was; null: as promised',
  ends_at   datetime(6)  null,
  comment   varchar(300) null,
  made_at   datetime(6)  not null,
  made_by   varchar(64)  not null comment 'the account',
  primary key (id),
  index rotation_correction_visit (visit, id),
  index rotation_correction_mentor (mentor),
  constraint rotation_correction_visit_fk foreign key (visit) references rotation_visit (id),
  constraint rotation_correction_mentor_fk foreign key (mentor) references people_person (id),
  constraint rotation_correction_kind check (kind in ('NOT_HELD', 'OTHERWISE', 'AS_PLANNED')),
  constraint rotation_correction_times check (
    (starts_at is null and ends_at is null) or (starts_at is not null and ends_at is not null and starts_at < ends_at)),
  constraint rotation_correction_says check ((kind = 'OTHERWISE') = (mentor is not null or starts_at is not null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What holds of each visit that was corrected: the newest entry, unless it says that all was as planned after all.
create view rotation_correction_in_force as
  select c.* from rotation_correction c
   where c.kind <> 'AS_PLANNED' and c.id = (select max(n.id) from rotation_correction n where n.visit = c.visit);
