-- Warning signs of an investor, each looked for and found or not, with where it was looked; the latest of a sign stands.
create table lead_sign (
    id          uuid        not null primary key,
    lead_id     uuid        not null references lead (id),
    sign        text        not null,
    present     boolean     not null,
    checked_on  date        not null,
    source      text        not null,
    note        text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id),
    request_key text        not null,
    constraint lead_sign_is_recorded_once unique (recorded_by, request_key)
);
alter table lead_sign add constraint lead_sign_has_a_source check (source <> '');
create index lead_sign_by_lead on lead_sign (lead_id, sign, checked_on desc);

-- A review as it was handed in: its sheet is frozen with the version of the rule, whatever the deal or the rule becomes.
create table admission_review (
    id                         uuid        not null primary key,
    lead_id                    uuid        not null references lead (id),
    number                     int         not null,
    rule_version               text        not null,
    emission_tonnes_per_year   numeric,
    research_percent           numeric,
    note                       text        not null,
    score                      numeric     not null,
    known_weight               numeric     not null,
    whole_weight               numeric     not null,
    submitted_on               date        not null,
    recorded_at                timestamptz not null,
    recorded_by                uuid        not null references person (id),
    request_key                text        not null,
    outcome                    text,
    outcome_reason             text        not null default '',
    decided_at                 timestamptz,
    decided_by                 uuid references person (id),
    constraint admission_review_number_is_unique unique (lead_id, number),
    constraint admission_review_is_recorded_once unique (recorded_by, request_key)
);
alter table admission_review add constraint admission_review_outcome_is_known check (outcome in
    ('admitted', 'admitted_with_conditions', 'held', 'refused'));
alter table admission_review add constraint admission_review_outcome_is_whole
    check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null));
alter table admission_review add constraint admission_review_takes_a_second_person check (decided_by <> recorded_by);
alter table admission_review add constraint admission_review_scores_what_is_known
    check (score between 0 and known_weight and known_weight <= whole_weight);
create unique index admission_review_one_waits on admission_review (lead_id) where outcome is null;

create table admission_line (
    review_id  uuid    not null references admission_review (id),
    position   int     not null,
    criterion  text    not null,
    name       text    not null,
    name_en    text    not null,
    unit       text    not null,
    unit_en    text    not null,
    weight     numeric not null,
    threshold  numeric,
    value      numeric,
    verdict    text    not null,
    score      numeric,
    reason     text    not null,
    inputs     text    not null,
    primary key (review_id, position)
);
alter table admission_line add constraint admission_line_verdict_is_known check (verdict in
    ('met', 'unmet', 'unknown', 'for_a_person', 'not_applicable'));
alter table admission_line add constraint admission_line_scores_within_its_weight check (score between 0 and weight);

create table admission_condition (
    id             uuid    not null primary key,
    review_id      uuid    not null references admission_review (id),
    position       int     not null,
    wording        text    not null,
    due_on         date,
    before_signing boolean not null,
    met_on         date,
    met_note       text    not null default '',
    met_at         timestamptz,
    met_by         uuid references person (id),
    constraint admission_condition_position_is_unique unique (review_id, position)
);
alter table admission_condition add constraint admission_condition_is_met_whole
    check ((met_on is null) = (met_at is null) and (met_on is null) = (met_by is null) and (met_on is null) = (met_note = ''));
