-- One calendar's busy times are looked for, and replaced, each time it is read.
create index people_busy_time_source on people_busy_time (person_id, source);
