-- A signed deal that was handed over became one initiative, and an initiative came from one deal.
create table lead_handover (
    lead_id       uuid        not null primary key references lead (id),
    initiative_id uuid        not null references initiative (id),
    template      text        not null,
    promised_on   date        not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null references person (id),
    constraint lead_handover_is_of_one_deal unique (initiative_id)
);
