-- Any part of any text of the audit trail is found by trigrams.
create index audit_entry_by_text on audit_entry
    using gin ((actor_name || ' ' || subject_id || ' ' || subject_name || ' ' || detail) gin_trgm_ops);

-- A sign-in counts as a failure from its start until it is known to have succeeded, so that guesses made at the same
-- moment are counted too; pending tells those under way.
alter table sign_in_failure add column pending boolean not null default false;

-- A known text sealed with the key for personal data: a start with another key is noticed before anything is written.
create table personal_data_key (
    id     int  not null primary key,
    sealed text not null
);
alter table personal_data_key add constraint personal_data_key_is_one check (id = 1);

alter table api_token add constraint api_token_scopes_are_known
    check (scopes <@ array['read', 'record', 'plan'] and cardinality(scopes) > 0);

create index person_by_name on person using gin ((username || ' ' || display_name) gin_trgm_ops);
create index organisation_by_name on organisation using gin ((code || ' ' || name || ' ' || name_en) gin_trgm_ops);
