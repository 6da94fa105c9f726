-- Following the whole chain takes minutes once it is long: it runs beside the requests, and how far it is stands here.
create table audit_verification (
    id          uuid        not null primary key,
    begun_at    timestamptz not null,
    begun_by    text        not null,
    advanced_at timestamptz not null,
    total       bigint      not null,
    done        bigint      not null default 0,
    state       text        not null,
    sequence    bigint,
    fault       text,
    expected    text        not null default '',
    found       text        not null default '',
    finished_at timestamptz
);
alter table audit_verification add constraint audit_verification_state_is_known check (state in ('running', 'intact', 'broken', 'failed'));
create unique index audit_verification_one_runs on audit_verification (state) where state = 'running';
create index audit_verification_by_time on audit_verification (begun_at desc);
