-- Which plan versions were made by a repair, and of which visit: so that one can count whom repairs disturbed besides.
alter table rotation_plan_version
  add column mends bigint null comment 'the visit that fell out; null: made by publishing the draft',
  add constraint rotation_plan_version_mends_fk foreign key (mends) references rotation_visit (id);

-- A repair writes its change and publishes under one lock, so the version it made is the first of its rotation from then on.
update rotation_plan_version v
  join (select c.rotation, min(p.number) as number, min(w.visit) as visit
          from rotation_change c
          join rotation_change_visit w on w.rotation_change = c.id
          join rotation_plan_version p on p.rotation = c.rotation and p.published_at >= c.made_at
         where c.kind = 'REPAIR'
         group by c.id, c.rotation) made
    on made.rotation = v.rotation and made.number = v.number
   set v.mends = made.visit;
