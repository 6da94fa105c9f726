-- A link by which an investor reads what was promised with one deal, without an account. Only its hash is kept.
create table investor_link (
    id          uuid        not null primary key,
    lead_id     uuid        not null references lead (id),
    token_hash  text        not null,
    ends_on     date        not null,
    issued_at   timestamptz not null,
    issued_by   uuid        not null references person (id),
    request_key text        not null,
    revoked_at  timestamptz,
    revoked_by  uuid references person (id),
    constraint investor_link_is_one unique (token_hash),
    constraint investor_link_is_issued_once unique (issued_by, request_key)
);
alter table investor_link add constraint investor_link_is_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null));
create index investor_link_by_lead on investor_link (lead_id, issued_at);

-- Each time a link was opened; the browser that opened it holds a key of its own, of which the hash is kept.
create table investor_reading (
    id        uuid        not null primary key,
    link_id   uuid        not null references investor_link (id),
    key_hash  text        not null,
    address   text        not null,
    opened_at timestamptz not null,
    ends_at   timestamptz not null,
    pages     int         not null,
    constraint investor_reading_is_one unique (key_hash)
);
create index investor_reading_by_link on investor_reading (link_id, opened_at);

-- Codes that opened nothing, by the address they came from; forgotten after the time in which they are counted.
create table investor_miss (
    id          uuid        not null primary key,
    address     text        not null,
    occurred_at timestamptz not null
);
create index investor_miss_by_address on investor_miss (address, occurred_at);
