-- A lead and the deal it becomes are one row, from the first talk to full capacity. What stands here is what holds today;
-- every wording is kept in lead_version, every move in lead_step, so that any past day can be shown.
create table lead (
    id                       uuid        not null primary key,
    code                     text        not null,
    organisation_id          uuid        not null references organisation (id),
    investor                 text        not null,
    credit_code              text,
    project                  text        not null,
    online_code              text,
    channel                  text        not null,
    openness                 text        not null,
    industry_code            text references industry (code),
    country                  text        not null,
    investment               numeric,
    investment_currency      text,
    land_mu                  numeric,
    floor_area_square_metres numeric,
    energy_tce_per_year      numeric,
    jobs                     int,
    output_yuan_per_year     numeric,
    tax_yuan_per_year        numeric,
    note                     text        not null,
    source                   text        not null,
    initiative_id            uuid references initiative (id),
    search_text              text        not null,
    investor_keys            text[]      not null,
    project_key              text        not null,
    version                  int         not null,
    recorded_on              date        not null,
    recorded_at              timestamptz not null,
    recorded_by              uuid        not null references person (id),
    request_key              text        not null,
    standing                 text        not null,
    stage                    text        not null,
    stage_since              date        not null,
    steps                    int         not null,
    planned_on               date,
    negotiating_on           date,
    signed_on                date,
    landed_on                date,
    started_on               date,
    in_production_on         date,
    at_capacity_on           date,
    last_contact_on          date,
    next_action              text        not null default '',
    next_on                  date,
    constraint lead_code_is_unique unique (code),
    constraint lead_is_recorded_once unique (recorded_by, request_key)
);
alter table lead add constraint lead_openness_is_known check (openness in ('city', 'unit', 'confidential'));
alter table lead add constraint lead_standing_is_known check (standing in ('active', 'paused', 'lost'));
alter table lead add constraint lead_stage_is_known check (stage in
    ('planned', 'negotiating', 'signed', 'landed', 'started', 'in_production', 'at_capacity'));
alter table lead add constraint lead_investment_has_currency check ((investment is null) = (investment_currency is null));
create index lead_by_stage on lead (stage, stage_since, id) where standing = 'active';
create index lead_by_organisation on lead (organisation_id, recorded_on desc, id);
create index lead_by_time on lead (recorded_on desc, id);
create index lead_by_next_action on lead (next_on, id) where next_on is not null;
create index lead_by_credit_code on lead (credit_code) where credit_code is not null;
create index lead_by_online_code on lead (online_code) where online_code is not null;
create index lead_by_industry on lead (industry_code);
create index lead_by_initiative on lead (initiative_id) where initiative_id is not null;
create index lead_by_text on lead using gin (search_text public.gin_trgm_ops);
create index lead_by_investor_keys on lead using gin (investor_keys);
create index lead_by_project_key on lead using gin (project_key public.gin_trgm_ops);

-- Every wording of a lead, the newest included.
create table lead_version (
    lead_id                  uuid        not null references lead (id),
    number                   int         not null,
    investor                 text        not null,
    credit_code              text,
    project                  text        not null,
    online_code              text,
    channel                  text        not null,
    openness                 text        not null,
    industry_code            text,
    country                  text        not null,
    investment               numeric,
    investment_currency      text,
    land_mu                  numeric,
    floor_area_square_metres numeric,
    energy_tce_per_year      numeric,
    jobs                     int,
    output_yuan_per_year     numeric,
    tax_yuan_per_year        numeric,
    note                     text        not null,
    source                   text        not null,
    reason                   text        not null,
    recorded_at              timestamptz not null,
    recorded_by              uuid        not null references person (id),
    primary key (lead_id, number)
);

-- Moves of a lead, one row each, never changed. Two people who move it at once want the same number: one gets it.
create table lead_step (
    id          uuid        not null primary key,
    lead_id     uuid        not null references lead (id),
    number      int         not null,
    kind        text        not null,
    stage       text        not null,
    occurred_on date        not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id),
    constraint lead_step_number_is_unique unique (lead_id, number)
);
alter table lead_step add constraint lead_step_kind_is_known check (kind in
    ('entered', 'advanced', 'returned', 'paused', 'resumed', 'lost'));
create index lead_step_by_stage on lead_step (stage, occurred_on) where kind in ('entered', 'advanced');

-- Who holds a lead, and until when; at most one unit at a time, which the index decides.
create table lead_claim (
    id              uuid        not null primary key,
    lead_id         uuid        not null references lead (id),
    organisation_id uuid        not null references organisation (id),
    person_id       uuid        not null references person (id),
    claimed_on      date        not null,
    holds_until     date        not null,
    recorded_at     timestamptz not null,
    ended_on        date,
    ended_at        timestamptz,
    ended_as        text
);
alter table lead_claim add constraint lead_claim_end_is_known check (ended_as in ('lapsed', 'released', 'contested'));
alter table lead_claim add constraint lead_claim_ends_with_a_reason check ((ended_at is null) = (ended_as is null));
create unique index lead_claim_one_holds on lead_claim (lead_id) where ended_at is null;
create index lead_claim_by_lead on lead_claim (lead_id, recorded_at);
create index lead_claim_by_organisation on lead_claim (organisation_id) where ended_at is null;

create table lead_contest (
    id              uuid        not null primary key,
    lead_id         uuid        not null references lead (id),
    claim_id        uuid        not null references lead_claim (id),
    organisation_id uuid        not null references organisation (id),
    reason          text        not null,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null references person (id),
    request_key     text        not null,
    decision        text,
    decision_reason text        not null default '',
    decided_at      timestamptz,
    decided_by      uuid references person (id),
    constraint lead_contest_is_recorded_once unique (recorded_by, request_key)
);
alter table lead_contest add constraint lead_contest_decision_is_known check (decision in ('upheld', 'rejected'));
alter table lead_contest add constraint lead_contest_decision_is_whole check ((decision is null) = (decided_at is null));
create unique index lead_contest_one_open on lead_contest (claim_id, organisation_id) where decided_at is null;
create index lead_contest_by_lead on lead_contest (lead_id, recorded_at);
create index lead_contest_open on lead_contest (recorded_at) where decided_at is null;

-- Credit for a lead in agreed shares; an agreement holds once every unit named in it has agreed.
create table lead_share_agreement (
    id          uuid        not null primary key,
    lead_id     uuid        not null references lead (id),
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id),
    request_key text        not null,
    replaced_at timestamptz,
    constraint lead_share_agreement_is_recorded_once unique (recorded_by, request_key)
);
create unique index lead_share_agreement_one_stands on lead_share_agreement (lead_id) where replaced_at is null;
create index lead_share_agreement_by_lead on lead_share_agreement (lead_id, recorded_at);
create table lead_share (
    agreement_id    uuid    not null references lead_share_agreement (id),
    lead_id         uuid    not null references lead (id),
    organisation_id uuid    not null references organisation (id),
    percent         numeric not null,
    agreed_at       timestamptz,
    agreed_by       uuid references person (id),
    primary key (agreement_id, organisation_id)
);
alter table lead_share add constraint lead_share_is_a_part check (percent > 0 and percent <= 100);
create index lead_share_by_organisation on lead_share (organisation_id, lead_id);
create index lead_share_by_lead on lead_share (lead_id);

-- Visits, calls, meetings and decision minutes, each with what is to be done next.
create table lead_contact (
    id           uuid        not null primary key,
    lead_id      uuid        not null references lead (id),
    kind         text        not null,
    occurred_on  date        not null,
    place        text        not null,
    participants text        not null,
    summary      text        not null,
    next_action  text        not null,
    next_on      date,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null references person (id),
    request_key  text        not null,
    constraint lead_contact_is_recorded_once unique (recorded_by, request_key)
);
alter table lead_contact add constraint lead_contact_kind_is_known check (kind in ('visit', 'reception', 'call', 'meeting', 'minutes'));
create index lead_contact_by_lead on lead_contact (lead_id, occurred_on desc, recorded_at desc);

-- What a stage gate asks for, as it was handed in or decided; the latest row of an item stands.
create table lead_proof (
    id          uuid        not null primary key,
    lead_id     uuid        not null references lead (id),
    item        text        not null,
    kind        text        not null,
    decision    text        not null,
    note        text        not null,
    occurred_on date        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id),
    request_key text        not null,
    constraint lead_proof_is_recorded_once unique (recorded_by, request_key)
);
alter table lead_proof add constraint lead_proof_kind_is_known check (kind in ('evidence', 'approval'));
alter table lead_proof add constraint lead_proof_decision_is_known check (decision in ('given', 'approved', 'refused'));
create index lead_proof_by_lead on lead_proof (lead_id, item, recorded_at desc);

-- Documents of a lead; a file may belong to a contact or to a proof.
create table lead_file (
    id          uuid        not null primary key,
    lead_id     uuid        not null references lead (id),
    contact_id  uuid references lead_contact (id),
    proof_id    uuid references lead_proof (id),
    name        text        not null,
    media_type  text        not null,
    size_bytes  bigint      not null,
    sm3         text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id)
);
create index lead_file_by_lead on lead_file (lead_id, recorded_at);
create table lead_file_content (
    lead_file_id uuid  not null primary key references lead_file (id),
    content      bytea not null
);

create table lead_member (
    id          uuid        not null primary key,
    lead_id     uuid        not null references lead (id),
    person_id   uuid        not null references person (id),
    part        text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id),
    left_at     timestamptz
);
alter table lead_member add constraint lead_member_part_is_known check (part in ('lead', 'negotiator', 'adviser', 'steward'));
create unique index lead_member_is_in_once on lead_member (lead_id, person_id) where left_at is null;

-- Last number given out per year, allocated under its row lock.
create table lead_number (
    year int not null primary key,
    last int not null
);
