-- Who was designated to follow up, on what authority, within which units and until when (政府督查工作条例 第七条、第十一条).
create table supervision_designation (
    id                    uuid        not null primary key,
    organisation_id       uuid        not null references organisation (id),
    scope_organisation_id uuid        not null references organisation (id),
    authority             text        not null,
    approval_number       text        not null,
    matters               text        not null,
    holds_from            date        not null,
    holds_until           date,
    recorded_at           timestamptz not null,
    recorded_by           uuid        not null references person (id),
    ended_on              date,
    ended_by              uuid references person (id)
);
alter table supervision_designation add constraint supervision_designation_runs_forward check (holds_until >= holds_from);
alter table supervision_designation add constraint supervision_designation_names_its_authority
    check (authority <> '' and approval_number <> '');
create index supervision_designation_by_organisation on supervision_designation (organisation_id);

-- The last number of a kind and year. Who orders holds the row until the end, so that no number is left out.
create table supervision_order_number (
    kind text not null,
    year int  not null,
    last int  not null,
    primary key (kind, year)
);

-- An order as it stands today; what happened to it is kept in supervision_order_entry, so that any past day can be shown.
create table supervision_order (
    id               uuid        not null primary key,
    code             text        not null,
    kind             text        not null,
    year             int         not null,
    number           int         not null,
    organisation_id  uuid        not null references organisation (id),
    designation_id   uuid        not null references supervision_designation (id),
    approval         text        not null,
    source           text        not null,
    basis            text        not null,
    item             text        not null,
    requirement      text        not null,
    subject_kind     text        not null,
    subject_code     text        not null,
    subject_name     text        not null,
    subject_key      text        not null,
    item_key         text        not null,
    initiative_id    uuid references initiative (id),
    lead_id          uuid references lead (id),
    lead_unit_id     uuid        not null references organisation (id),
    issued_on        date        not null,
    original_due_on  date        not null,
    due_on           date        not null,
    planned_on       date,
    state            text        not null,
    finished_on      date,
    ended_on         date,
    met              boolean,
    words            text        not null default '',
    percent          numeric,
    last_feedback_on date,
    extensions       int         not null default 0,
    entries          int         not null,
    search_text      text        not null,
    han_pairs        text[]      not null,
    recorded_at      timestamptz not null,
    recorded_by      uuid        not null references person (id),
    ended_by         uuid references person (id),
    request_key      text        not null,
    constraint supervision_order_code_is_unique unique (code),
    constraint supervision_order_number_is_unique unique (kind, year, number),
    constraint supervision_order_is_recorded_once unique (recorded_by, request_key)
);
alter table supervision_order add constraint supervision_order_kind_is_known check (kind in ('hand_over', 'reminder', 'follow_up'));
alter table supervision_order add constraint supervision_order_subject_is_known
    check (subject_kind in ('initiative', 'activity', 'deal', 'whistle', 'free'));
alter table supervision_order add constraint supervision_order_state_is_known
    check (state in ('open', 'reported', 'closed', 'withdrawn'));
alter table supervision_order add constraint supervision_order_ends_with_a_day
    check ((state in ('closed', 'withdrawn')) = (ended_on is not null));
alter table supervision_order add constraint supervision_order_is_concluded check ((state = 'closed') = (met is not null));
alter table supervision_order add constraint supervision_order_is_approved check (approval <> '');
alter table supervision_order add constraint supervision_order_runs_forward check (original_due_on >= issued_on and due_on >= original_due_on);

-- The same matter is never ordered twice at a time: the index decides, also between two who order at the same moment.
create unique index supervision_order_one_per_matter on supervision_order (subject_key) where state in ('open', 'reported');
create index supervision_order_by_item on supervision_order using gin (item_key public.gin_trgm_ops) where state in ('open', 'reported');
create index supervision_order_by_text on supervision_order using gin (search_text public.gin_trgm_ops);
create index supervision_order_by_pairs on supervision_order using gin (han_pairs);
create index supervision_order_by_due on supervision_order (due_on, id) where state in ('open', 'reported');
create index supervision_order_by_time on supervision_order (issued_on desc, id desc);
create index supervision_order_by_kind on supervision_order (kind, issued_on desc, id desc);
create index supervision_order_by_state on supervision_order (state, issued_on desc, id desc);
create index supervision_order_by_initiative on supervision_order (initiative_id, issued_on desc) where initiative_id is not null;
create index supervision_order_by_lead on supervision_order (lead_id, issued_on desc) where lead_id is not null;

-- Whose an order is: who gave it, who leads, who joins. Open ones are marked, since lists mostly ask for them.
create table supervision_order_unit (
    order_id        uuid    not null references supervision_order (id),
    organisation_id uuid    not null references organisation (id),
    part            text    not null,
    open            boolean not null,
    primary key (order_id, organisation_id, part)
);
alter table supervision_order_unit add constraint supervision_order_unit_part_is_known check (part in ('issuer', 'lead', 'joint'));
create unique index supervision_order_unit_one_leads on supervision_order_unit (order_id) where part = 'lead';
create index supervision_order_unit_by_organisation on supervision_order_unit (organisation_id, part, order_id);
create index supervision_order_unit_open on supervision_order_unit (organisation_id, part, order_id) where open;

-- What happened to an order, one row each, never changed. The day is the one that the entry speaks of: asked for, granted, planned, finished.
create table supervision_order_entry (
    id              uuid        not null primary key,
    order_id        uuid        not null references supervision_order (id),
    number          int         not null,
    kind            text        not null,
    occurred_on     date        not null,
    text            text        not null,
    organisation_id uuid        not null references organisation (id),
    percent         numeric,
    day             date,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null references person (id),
    request_key     text        not null,
    constraint supervision_order_entry_number_is_unique unique (order_id, number),
    constraint supervision_order_entry_is_recorded_once unique (recorded_by, request_key)
);
alter table supervision_order_entry add constraint supervision_order_entry_kind_is_known check (kind in
    ('issued', 'feedback', 'planned', 'extension_asked', 'extension_granted', 'extension_refused', 'finish_reported', 'returned',
     'closed_met', 'closed_unmet', 'withdrawn', 'review_asked', 'review_upheld', 'review_changed'));
alter table supervision_order_entry add constraint supervision_order_entry_percent_is_one check (percent between 0 and 100);

-- Extensions and reviews of an order that wait for a decision: one of each at a time, one review of a conclusion at all.
create table supervision_order_extension (
    order_id uuid        not null references supervision_order (id),
    number   int         not null,
    wanted   date        not null,
    reason   text        not null,
    asked_at timestamptz not null,
    granted  boolean,
    primary key (order_id, number)
);
create unique index supervision_order_extension_one_waits on supervision_order_extension (order_id) where granted is null;
create table supervision_order_review (
    order_id        uuid        not null primary key references supervision_order (id),
    organisation_id uuid        not null references organisation (id),
    reason          text        not null,
    asked_on        date        not null,
    decide_by       date        not null,
    upheld          boolean,
    decided_on      date
);
create index supervision_order_review_waiting on supervision_order_review (decide_by) where upheld is null;

-- Documents of an order; each belongs to an entry.
create table supervision_order_file (
    id          uuid        not null primary key,
    order_id    uuid        not null references supervision_order (id),
    entry_id    uuid        not null references supervision_order_entry (id),
    name        text        not null,
    media_type  text        not null,
    size_bytes  bigint      not null,
    sm3         text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id)
);
create index supervision_order_file_by_order on supervision_order_file (order_id);
create table supervision_order_file_content (
    file_id uuid  not null primary key references supervision_order_file (id),
    content bytea not null
);
alter table supervision_order_file_content alter column content set storage external;
