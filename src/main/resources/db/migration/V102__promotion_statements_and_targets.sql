-- What a source states of promotion without naming deals: counts, sums, durations. No deal is made up for them.
create table promotion_statement (
    code            text not null primary key,
    organisation_id uuid not null references organisation (id),
    what            text not null,
    what_en         text not null,
    span            text not null,
    count           int,
    amount          numeric,
    currency        text,
    days            int,
    period          text not null,
    qualifier       text not null,
    source          text not null
);
alter table promotion_statement add constraint promotion_statement_amount_has_currency check ((amount is null) = (currency is null));
create index promotion_statement_by_organisation on promotion_statement (organisation_id, code);

-- Targets of a year; what is counted towards one is told by measure, size class and channel.
create table promotion_target (
    code            text    not null primary key,
    organisation_id uuid    not null references organisation (id),
    year            int     not null,
    name            text    not null,
    name_en         text    not null,
    measure         text    not null,
    size_class      text    not null,
    channel         text    not null,
    value           numeric not null,
    unit            text    not null,
    source          text    not null
);
alter table promotion_target add constraint promotion_target_measure_is_known check (measure in ('signed', 'landed', 'stated'));
create index promotion_target_by_organisation on promotion_target (organisation_id, year);
