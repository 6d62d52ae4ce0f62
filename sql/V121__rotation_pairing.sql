-- Would the two of a visit do another one together? Each answers for themselves, and nobody else ever reads it: only who may not be
-- planned together comes out of here, without saying who of the two said so.

create table rotation_pairing (
  visit       bigint      not null,
  person      bigint      not null comment 'who answers',
  partner     bigint      not null comment 'about whom',
  answer      varchar(12) not null,
  answered_at datetime(6) not null,
  primary key (visit, person),
  index rotation_pairing_apart (answer, person, partner),
  constraint rotation_pairing_visit_fk foreign key (visit) references rotation_visit (id),
  constraint rotation_pairing_person_fk foreign key (person) references people_person (id),
  constraint rotation_pairing_partner_fk foreign key (partner) references people_person (id),
  constraint rotation_pairing_answer check (answer in ('GOOD', 'UNDECIDED', 'RATHER_NOT')),
  constraint rotation_pairing_two check (person <> partner)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
