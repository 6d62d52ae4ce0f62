-- What the platform's libraries keep: background work, sessions, events on their way from module to module.

-- db-scheduler 16
create table scheduled_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            mediumblob,
  execution_time       timestamp(6) not null default current_timestamp(6),
  picked               boolean      not null,
  picked_by            varchar(50),
  last_success         timestamp(6) null,
  last_failure         timestamp(6) null,
  consecutive_failures int,
  last_heartbeat       timestamp(6) null,
  version              bigint       not null,
  priority             smallint,
  state                varchar(20),
  primary key (task_name, task_instance),
  index scheduled_tasks_execution (execution_time),
  index scheduled_tasks_heartbeat (last_heartbeat),
  index scheduled_tasks_priority (priority desc, execution_time asc)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Spring Session JDBC 4.1; the attributes are larger than the library's BLOB where a form is replayed after sign-in.
create table SPRING_SESSION (
  PRIMARY_ID            char(36) not null,
  SESSION_ID            char(36) not null,
  CREATION_TIME         bigint   not null,
  LAST_ACCESS_TIME      bigint   not null,
  MAX_INACTIVE_INTERVAL int      not null,
  EXPIRY_TIME           bigint   not null,
  PRINCIPAL_NAME        varchar(100),
  constraint SPRING_SESSION_PK primary key (PRIMARY_ID),
  unique index SPRING_SESSION_IX1 (SESSION_ID),
  index SPRING_SESSION_IX2 (EXPIRY_TIME),
  index SPRING_SESSION_IX3 (PRINCIPAL_NAME)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table SPRING_SESSION_ATTRIBUTES (
  SESSION_PRIMARY_ID char(36)     not null,
  ATTRIBUTE_NAME     varchar(200) not null,
  ATTRIBUTE_BYTES    mediumblob   not null,
  constraint SPRING_SESSION_ATTRIBUTES_PK primary key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
  constraint SPRING_SESSION_ATTRIBUTES_FK foreign key (SESSION_PRIMARY_ID) references SPRING_SESSION (PRIMARY_ID) on delete cascade
) default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Spring Modulith 2.1 (schema v2): a publication is complete when its listener has committed.
create table EVENT_PUBLICATION (
  ID                     varchar(36)  not null,
  LISTENER_ID            varchar(512) not null,
  EVENT_TYPE             varchar(512) not null,
  SERIALIZED_EVENT       mediumtext   not null,
  PUBLICATION_DATE       timestamp(6) not null default current_timestamp(6),
  COMPLETION_DATE        timestamp(6) null default null,
  STATUS                 varchar(20),
  COMPLETION_ATTEMPTS    int,
  LAST_RESUBMISSION_DATE timestamp(6) null default null,
  primary key (ID),
  index EVENT_PUBLICATION_COMPLETION (COMPLETION_DATE)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
