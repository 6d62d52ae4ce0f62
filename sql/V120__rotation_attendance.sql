-- Who was there, and what counts for it.

-- One row a visit. It holds while the appointment begins when it did then: a visit that is moved has not been checked in to.
create table rotation_attendance (
  visit         bigint      not null,
  starts_at     datetime(6) not null comment 'begin of the appointment',
  checked_in_at datetime(6) comment 'when it happened, on the phone; null: not said so far',
  arrived_at    datetime(6) comment 'when it reached us',
  checked_in_by bigint,
  seat          bigint      comment 'where, if the code on the seat was scanned',
  credited_at   datetime(6) comment 'the debrief was held: the visit counts',
  primary key (visit),
  index rotation_attendance_by (checked_in_by),
  index rotation_attendance_seat (seat),
  constraint rotation_attendance_visit_fk foreign key (visit) references rotation_visit (id),
  constraint rotation_attendance_by_fk foreign key (checked_in_by) references people_person (id),
  constraint rotation_attendance_seat_fk foreign key (seat) references floor_seat (id),
  constraint rotation_attendance_check_in check ((checked_in_at is null) = (arrived_at is null)
                                                 and (checked_in_at is null) = (checked_in_by is null)
                                                 and (seat is null or checked_in_at is not null))
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What was left over from an earlier rotation is owed in one later one, not in two.
alter table rotation_rotation
  add column carry_over bigint comment 'the rotation whose debts this one took over',
  add unique index rotation_rotation_carry_over (carry_over),
  add constraint rotation_rotation_carry_over_fk foreign key (carry_over) references rotation_rotation (id);
