-- What was promised with a deal, by either side. Its terms are versions that stay; those of the zone hold once a second
-- person has approved them, and are changed only by a further version that says by which procedure and what is made good.
create table promise (
    id          uuid        not null primary key,
    code        text        not null,
    lead_id     uuid        not null references lead (id),
    side        text        not null,
    measure     text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id),
    request_key text        not null,
    constraint promise_code_is_unique unique (code),
    constraint promise_is_recorded_once unique (recorded_by, request_key)
);
alter table promise add constraint promise_side_is_known check (side in ('investor', 'zone'));
create index promise_by_lead on promise (lead_id, code);
create index promise_by_time on promise (recorded_at desc, id desc);

create table promise_version (
    promise_id    uuid        not null references promise (id),
    number        int         not null,
    wording       text        not null,
    amount        numeric     not null,
    currency      text        not null,
    due_on        date,
    basis         text        not null,
    released      boolean     not null,
    reason        text        not null,
    change_basis  text        not null,
    compensation  text        not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null references person (id),
    decision      text,
    decision_note text        not null default '',
    decided_at    timestamptz,
    decided_by    uuid references person (id),
    primary key (promise_id, number)
);
alter table promise_version add constraint promise_version_amount_is_something check (amount > 0);
alter table promise_version add constraint promise_version_decision_is_known check (decision in ('approved', 'refused'));
alter table promise_version add constraint promise_version_decision_is_whole
    check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null));
create unique index promise_version_one_waits on promise_version (promise_id) where decision is null;


-- What the zone paid or did, and what an investor did that no other record shows; a correction is a row of its own.
create table promise_fulfilment (
    id          uuid        not null primary key,
    promise_id  uuid        not null references promise (id),
    occurred_on date        not null,
    amount      numeric     not null,
    note        text        not null,
    source      text        not null,
    file_id     uuid references lead_file (id),
    supersedes  uuid references promise_fulfilment (id),
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id),
    request_key text        not null,
    constraint promise_fulfilment_is_recorded_once unique (recorded_by, request_key),
    constraint promise_fulfilment_is_superseded_once unique (supersedes)
);
alter table promise_fulfilment add constraint promise_fulfilment_is_not_below_nothing check (amount >= 0);
create index promise_fulfilment_by_promise on promise_fulfilment (promise_id, occurred_on);

-- Which firm of the registry a lead's investor is, where neither a credit code nor the ledger says so.
create table lead_enterprise (
    lead_id       uuid        not null primary key references lead (id),
    enterprise_id uuid        not null references enterprise (id),
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null references person (id)
);
create index lead_enterprise_by_enterprise on lead_enterprise (enterprise_id);

-- Last number given out per year (PM-2026-0007), allocated under its row lock.
create table promise_number (
    year int not null primary key,
    last int not null
);
