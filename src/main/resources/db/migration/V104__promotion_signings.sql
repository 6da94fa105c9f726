-- A project as it is counted: once, at its first signing. Whatever is signed of it later adds what is new and nothing else.
create table signed_project (
    id          uuid    not null primary key,
    lead_id     uuid    not null references lead (id),
    online_code text,
    currency    text,
    agreed      numeric not null,
    signings    int     not null,
    constraint signed_project_has_one_currency unique (id, currency)
);
create unique index signed_project_is_one_per_online_code on signed_project (online_code) where online_code is not null;
create index signed_project_by_lead on signed_project (lead_id);

-- Which leads are one project; a lead is of one at most.
create table signed_project_lead (
    lead_id    uuid not null primary key references lead (id),
    project_id uuid not null references signed_project (id)
);
create index signed_project_lead_by_project on signed_project_lead (project_id);

create table signing_event (
    id              uuid        not null primary key,
    code            text        not null,
    organisation_id uuid        not null references organisation (id),
    name            text        not null,
    held_on         date        not null,
    place           text        not null,
    note            text        not null,
    source          text        not null,
    stated_projects int,
    stated_amount   numeric,
    stated_currency text,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null references person (id),
    request_key     text        not null,
    constraint signing_event_code_is_unique unique (code),
    constraint signing_event_is_recorded_once unique (recorded_by, request_key)
);
alter table signing_event add constraint signing_event_stated_amount_has_currency
    check ((stated_amount is null) = (stated_currency is null));
create index signing_event_by_time on signing_event (held_on desc, id);
create index signing_event_by_organisation on signing_event (organisation_id);

create table signing_event_number (
    year int not null primary key,
    last int not null
);

-- Signings of a project, a chain: each begins with the sum that the one before it ended with, so that what was counted in
-- all is the sum that was agreed last, whoever writes here and however many at once.
create table signing (
    id                 uuid        not null primary key,
    project_id         uuid        not null references signed_project (id),
    number             int         not null,
    previous           int,
    lead_id            uuid        not null references lead (id),
    event_id           uuid references signing_event (id),
    kind               text        not null,
    signed_on          date        not null,
    place              text        not null,
    stated             numeric,
    currency           text,
    agreed_before      numeric     not null,
    agreed_after       numeric     not null,
    counted            numeric     not null,
    projects           int         not null,
    promised_on        date,
    promise_percent    int,
    promise_holds_on   date,
    reason             text        not null,
    source             text        not null,
    rule_version       text        not null,
    recorded_at        timestamptz not null,
    recorded_by        uuid        not null references person (id),
    request_key        text        not null,
    constraint signing_is_recorded_once unique (recorded_by, request_key),
    constraint signing_number_is_unique unique (project_id, number),
    constraint signing_ends_with_a_sum unique (project_id, number, agreed_after),
    constraint signing_begins_where_the_last_ended foreign key (project_id, previous, agreed_before)
        references signing (project_id, number, agreed_after),
    constraint signing_is_in_the_currency_of_its_project foreign key (project_id, currency)
        references signed_project (id, currency)
);
alter table signing add constraint signing_kind_is_known check (kind in
    ('first', 'upgrade', 'increase', 'reduction', 'repeat', 'investor_changed'));
alter table signing add constraint signing_follows_the_one_before check (coalesce(previous, 0) = number - 1 and number > 0
    and (previous is null) = (number = 1));
alter table signing add constraint signing_begins_with_nothing check (number > 1 or agreed_before = 0);
alter table signing add constraint signing_counts_what_is_new check (counted = agreed_after - agreed_before
    and agreed_after >= 0);
alter table signing add constraint signing_counts_a_project_once check (projects = case when number = 1 then 1 else 0 end);
alter table signing add constraint signing_is_first_once check ((kind = 'first') = (number = 1));
alter table signing add constraint signing_that_repeats_counts_nothing check (kind <> 'repeat' or counted = 0);
alter table signing add constraint signing_that_increases_is_more check (kind <> 'increase' or counted > 0);
alter table signing add constraint signing_that_reduces_is_less check (kind <> 'reduction' or counted < 0);
alter table signing add constraint signing_amount_has_currency check ((stated is null) = (currency is null)
    and (stated is not null or counted = 0));
create index signing_by_lead on signing (lead_id);
create index signing_by_event on signing (event_id) where event_id is not null;
create index signing_by_time on signing (signed_on desc, id);

-- Somebody looked at two that are alike and said that they are two.
create table signing_distinction (
    lead_id     uuid        not null references lead (id),
    project_id  uuid        not null references signed_project (id),
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id),
    primary key (lead_id, project_id)
);

-- Agreed, in place, actually used: three figures that never stand in for each other. Rows are only added; one that corrects
-- another names it.
create table lead_capital (
    id          uuid        not null primary key,
    lead_id     uuid        not null references lead (id),
    kind        text        not null,
    capital     text        not null,
    amount      numeric     not null,
    currency    text        not null,
    as_of       date        not null,
    source      text        not null,
    note        text        not null,
    corrects    uuid references lead_capital (id),
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id),
    request_key text        not null,
    constraint lead_capital_is_recorded_once unique (recorded_by, request_key),
    constraint lead_capital_is_corrected_once unique (corrects)
);
alter table lead_capital add constraint lead_capital_kind_is_known check (kind in ('agreed', 'in_place', 'used'));
alter table lead_capital add constraint lead_capital_is_domestic_in_yuan_or_foreign_in_dollars check (
    (capital = 'domestic' and currency = 'CNY') or (capital = 'foreign' and currency = 'USD'));
alter table lead_capital add constraint lead_capital_is_not_negative check (amount >= 0);
alter table lead_capital add constraint lead_capital_has_a_source check (source <> '');
create index lead_capital_by_lead on lead_capital (lead_id, kind, as_of desc);
