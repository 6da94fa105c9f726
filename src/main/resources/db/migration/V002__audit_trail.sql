-- Who did what, append-only and hash-chained: each entry's hash covers the entry and the hash before it (SM3).

create table audit_entry (
    sequence      bigint      not null primary key,
    recorded_at   timestamptz not null,
    actor_id      uuid,
    actor_name    text        not null,
    action        text        not null,
    subject_kind  text        not null,
    subject_id    text        not null,
    subject_name  text        not null,
    detail        text        not null,
    previous_hash text        not null,
    hash          text        not null
);
create index audit_entry_by_subject on audit_entry (subject_kind, subject_id, sequence desc);
create index audit_entry_by_actor on audit_entry (actor_id, sequence desc);
create index audit_entry_by_action on audit_entry (action, sequence desc);
create index audit_entry_by_time on audit_entry (recorded_at);

-- The head of the chain; its row lock puts entries in one order.
create table audit_head (
    id       int    not null primary key,
    sequence bigint not null,
    hash     text   not null
);
insert into audit_head (id, sequence, hash) values (1, 0, repeat('0', 64));
