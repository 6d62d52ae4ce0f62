-- The guest seats of each site, each with the code that stands on it. A site has as many as its import says: those with a number up
-- to floor_site.seats are in use, the others are retired and keep their codes in case the site grows again.

create table floor_seat (
  id        bigint      not null auto_increment,
  site_id   bigint      not null,
  number    smallint    not null comment 'from 1',
  code      varchar(32) character set utf8mb4 collate utf8mb4_bin not null comment 'what the QR code on the seat says; nobody guesses it',
  coded_at  datetime(6) not null comment 'since when it has this code',
  former    varchar(32) character set utf8mb4 collate utf8mb4_bin comment 'the code before, so that a new one can be taken back',
  primary key (id),
  unique key floor_seat_number (site_id, number),
  unique key floor_seat_code (code),
  constraint floor_seat_at foreign key (site_id) references floor_site (id),
  constraint floor_seat_from_one check (number >= 1)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into floor_seat (site_id, number, code, coded_at)
  with recursive numbers as (select 1 as number union all select number + 1 from numbers where number < 1000)
  select s.id, n.number, lower(hex(random_bytes(6))), utc_timestamp(6)
    from floor_site s join numbers n on n.number <= s.seats;
