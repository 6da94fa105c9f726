-- A firm. What the business register shows everybody is seen by whoever may see anything; the rest by those of the
-- keeping unit. Records of one firm that were merged stay, and say into which.
create table enterprise (
    id                     uuid        not null primary key,
    code                   text        not null,
    organisation_id        uuid        not null references organisation (id),
    kind                   text        not null,
    name                   text        not null,
    name_en                text        not null default '',
    credit_code            text,
    industry_class         text        not null default '',
    founded_on             date,
    address                text        not null default '',
    site                   text        not null default '',
    note                   text        not null default '',
    source                 text        not null default '',
    ledger_organisation_id uuid references organisation (id),
    merged_into            uuid references enterprise (id),
    merged_at              timestamptz,
    search_text            text        not null,
    han_pairs              text[]      not null,
    version                int         not null default 1,
    request_key            uuid        not null,
    created_by             uuid references person (id),
    created_at             timestamptz not null,
    updated_at             timestamptz not null,
    constraint enterprise_code_is_unique unique (code),
    constraint enterprise_is_registered_once unique (request_key),
    constraint enterprise_of_organisation_is_unique unique (ledger_organisation_id)
);
alter table enterprise add constraint enterprise_kind_is_known
    check (kind in ('company', 'branch', 'partnership', 'individual_business', 'institution'));
alter table enterprise add constraint enterprise_credit_code_has_its_form check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');
alter table enterprise add constraint enterprise_merged_has_both check ((merged_into is null) = (merged_at is null));
-- A merged record keeps its code and gives way to the one that stays.
create unique index enterprise_by_credit_code on enterprise (credit_code) where merged_into is null;
create index enterprise_by_organisation on enterprise (organisation_id, code);
create index enterprise_by_name on enterprise (name, code) where merged_into is null;
create index enterprise_by_industry_class on enterprise (industry_class text_pattern_ops) where industry_class <> '';
create index enterprise_by_text on enterprise using gin (search_text public.gin_trgm_ops);
create index enterprise_by_han_pairs on enterprise using gin (han_pairs);
create index enterprise_merged on enterprise (merged_into);

-- Every name that a firm has or had. The keys are what likely duplicates are found by.
create table enterprise_name (
    id            uuid        not null primary key,
    enterprise_id uuid        not null references enterprise (id),
    name          text        not null,
    used_from     date,
    used_until    date,
    standing      boolean     not null,
    name_keys     text[]      not null,
    source        text        not null default '',
    recorded_by   uuid references person (id),
    recorded_at   timestamptz not null
);
alter table enterprise_name add constraint enterprise_name_runs_forward check (used_from <= used_until);
create index enterprise_name_by_enterprise on enterprise_name (enterprise_id);
create unique index enterprise_name_stands_once on enterprise_name (enterprise_id) where standing;
create index enterprise_name_by_keys on enterprise_name using gin (name_keys);

-- Whose branch or daughter a firm is, and since when.
create table enterprise_relation (
    id            uuid        not null primary key,
    enterprise_id uuid        not null references enterprise (id),
    head_id       uuid        not null references enterprise (id),
    relation      text        not null,
    since         date,
    until         date,
    source        text        not null default '',
    recorded_by   uuid references person (id),
    recorded_at   timestamptz not null,
    ended_at      timestamptz
);
alter table enterprise_relation add constraint enterprise_relation_is_known check (relation in ('branch', 'subsidiary'));
alter table enterprise_relation add constraint enterprise_relation_has_two_ends check (enterprise_id <> head_id);
create unique index enterprise_relation_stands_once on enterprise_relation (enterprise_id) where ended_at is null;
create index enterprise_relation_by_head on enterprise_relation (head_id);

-- Where a firm stands in the zone's industry schemes (3+3, 1+2+X).
create table enterprise_scheme_industry (
    enterprise_id uuid not null references enterprise (id),
    industry_code text not null references industry (code),
    primary key (enterprise_id, industry_code)
);
create index enterprise_scheme_industry_by_industry on enterprise_scheme_industry (industry_code);

-- A firm's figures by year. Sources that differ stand side by side; a correction is a new row.
create table enterprise_figure (
    id            uuid        not null primary key,
    enterprise_id uuid        not null references enterprise (id),
    metric        text        not null,
    year          int         not null,
    value         numeric     not null,
    unit          text        not null,
    caliber       text        not null default '',
    source        text        not null,
    recorded_by   uuid        not null references person (id),
    recorded_at   timestamptz not null,
    supersedes    uuid references enterprise_figure (id),
    constraint enterprise_figure_is_superseded_once unique (supersedes)
);
alter table enterprise_figure add constraint enterprise_figure_year_is_one check (year between 1949 and 2100);
create index enterprise_figure_by_enterprise on enterprise_figure (enterprise_id, metric, year);

-- Whom to speak to at a firm. Name, number and address are sealed (SM4-GCM).
create table enterprise_contact (
    id            uuid        not null primary key,
    enterprise_id uuid        not null references enterprise (id),
    post          text        not null,
    name_sealed   text        not null,
    mobile_sealed text,
    email_sealed  text,
    recorded_by   uuid        not null references person (id),
    recorded_at   timestamptz not null,
    removed_at    timestamptz
);
create index enterprise_contact_by_enterprise on enterprise_contact (enterprise_id);

-- Which initiatives are a firm's, beside those whose investor is the organisation that it is in the ledger.
create table enterprise_initiative (
    enterprise_id uuid        not null references enterprise (id),
    initiative_id uuid        not null references initiative (id),
    part          text        not null,
    recorded_by   uuid references person (id),
    recorded_at   timestamptz not null,
    primary key (enterprise_id, initiative_id)
);
alter table enterprise_initiative add constraint enterprise_initiative_part_is_known check (part in ('investor', 'owner', 'builder'));
create index enterprise_initiative_by_initiative on enterprise_initiative (initiative_id);
create index initiative_by_investor on initiative (investor_organisation_id) where investor_organisation_id is not null;

-- Last number given out per year (ENT-2026-0007), allocated under its row lock.
create table enterprise_number (
    year int not null primary key,
    last int not null
);
