-- A notice may be about no visit: an answer of a directive's owner, an announcement, the weekly digest.

alter table invites_notice modify column visit_id bigint null comment 'the visit it is about; null: about none';
