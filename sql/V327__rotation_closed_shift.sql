-- Shifts that are not offered for a visit any more because whoever hosts there is not asked for it again. On purpose without a person, a
-- reason, or a time at which it came to be: nothing in it says whether somebody said "not today" or never answered, or how often.
-- Rows go when the visit they kept free of that shift would be over.
create table rotation_closed_shift (
  visit   bigint      not null,
  shift   varchar(64) collate utf8mb4_bin not null,
  ends_at datetime(6) not null comment 'when the visit would have been over: from then on the row is swept out',
  primary key (visit, shift),
  index rotation_closed_shift_age (ends_at),
  constraint rotation_closed_shift_visit_fk foreign key (visit) references rotation_visit (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- As in V040, and what is promised on such a shift does not take place either, until a repair has promised something else.
create or replace view rotation_appointment_in_force as
  select v.rotation, v.number, a.*,
         (exists(select 1 from rotation_answer n
                  where n.visit = a.visit and n.answer = 'DECLINED'
                    and n.person in (a.executive, a.mentor)
                    and n.site = a.site and n.starts_at = a.starts_at and n.ends_at = a.ends_at
                    and not exists(select 1 from rotation_answer later
                                    where later.visit = n.visit and later.person = n.person and later.id > n.id))
          or exists(select 1 from rotation_closed_shift c where c.visit = a.visit and c.shift = a.shift)) as declined
    from rotation_appointment a
    join rotation_plan_version v on v.id = a.plan_version
   where v.number = (select max(n.number) from rotation_plan_version n where n.rotation = v.rotation);
