-- Queues that wait for another look: something is tried, changed or due there, and somebody who did not bring it up should see whether
-- it holds on the floor. Filed by others under a key of theirs; the solver places a visit there, and the visit is asked.

create table rotation_demand (
  id           bigint        not null auto_increment,
  source       varchar(64)   collate utf8mb4_bin not null comment 'what it is filed for, in the words of who files it, such as rule:17:trial:2027-01-11',
  queue        varchar(64)   collate utf8mb4_bin not null,
  reason       varchar(8)    not null,
  look_for     varchar(1000) not null comment 'what the visit looks for',
  situation    varchar(500)  null comment 'when it can be seen; null: at any time',
  path         varchar(120)  null comment 'the page that says more; null: none',
  wanted_by    date          not null comment 'the visit takes place before this day',
  weight       int           not null comment 'how much it hurts when nobody looks, as the priority of a visit',
  filed_on     date          not null comment 'in the company''s zone, as all days here',
  withdrawn_on date          null comment 'nobody needs to look any more',
  seen_on      date          null comment 'the day of the first visit that saw it; it is closed by that',
  primary key (id),
  unique index rotation_demand_source (source, queue),
  index rotation_demand_queue (queue, wanted_by),
  index rotation_demand_filed (filed_on),
  constraint rotation_demand_queue_fk foreign key (queue) references floor_queue (external_id),
  constraint rotation_demand_reason check (reason in ('TRIAL', 'CHANGED', 'DUE')),
  constraint rotation_demand_weight check (weight between 1 and 10),
  constraint rotation_demand_days check (wanted_by > filed_on and (withdrawn_on is null or withdrawn_on >= filed_on)),
  constraint rotation_demand_says check (source <> '' and look_for <> '')
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Whose look does not count: they brought it up, or it is theirs.
create table rotation_demand_not (
  demand bigint not null,
  person bigint not null,
  primary key (demand, person),
  index rotation_demand_not_person (person),
  constraint rotation_demand_not_fk foreign key (demand) references rotation_demand (id) on delete cascade,
  constraint rotation_demand_not_person_fk foreign key (person) references people_person (id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Where it can be seen; a demand without a row here can be seen wherever its queue runs.
create table rotation_demand_site (
  demand bigint      not null,
  site   varchar(64) collate utf8mb4_bin not null,
  primary key (demand, site),
  index rotation_demand_site_site (site),
  constraint rotation_demand_site_fk foreign key (demand) references rotation_demand (id) on delete cascade,
  constraint rotation_demand_site_known foreign key (site) references floor_site (external_id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What a visit saw. Read by source and week: never with the visit.
create table rotation_look (
  demand   bigint       not null,
  visit    bigint       not null,
  week     date         not null comment 'the Monday of the week of the visit: all that is ever shown of when',
  saw      varchar(8)   not null,
  words    varchar(500) null comment 'has passed the guard',
  given_at datetime(6)  not null,
  primary key (demand, visit),
  index rotation_look_visit (visit),
  constraint rotation_look_demand_fk foreign key (demand) references rotation_demand (id),
  constraint rotation_look_visit_fk foreign key (visit) references rotation_visit (id),
  constraint rotation_look_saw check (saw in ('WORKS', 'FAILS', 'NOT_SEEN'))
) default character set utf8mb4 collate utf8mb4_unicode_ci;
