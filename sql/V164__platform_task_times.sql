-- Times of background tasks like all others: DATETIME(6) in UTC. A TIMESTAMP ends in 2038.

alter table scheduled_tasks
  modify column execution_time datetime(6) not null default current_timestamp(6),
  modify column last_success   datetime(6) null,
  modify column last_failure   datetime(6) null,
  modify column last_heartbeat datetime(6) null;
