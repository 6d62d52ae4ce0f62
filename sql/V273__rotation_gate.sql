-- One row, locked by whoever promises visits, in whatever rotation: two repairs at once never see the same mentor or seat as free.
create table rotation_gate (
  id int not null,
  primary key (id),
  constraint rotation_gate_one check (id = 1)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into rotation_gate (id) values (1);
