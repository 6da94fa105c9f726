-- Since when a year's money has been planned; none: since the initiative was set up.
alter table money_plan add column since_at timestamptz;

-- What stood before a change, until when. A past day's money is held against the plan that was in force when the day ended.
create table money_plan_before (
    initiative_id uuid        not null references initiative (id),
    year          int         not null,
    currency      text        not null,
    until_at      timestamptz not null,
    amount        numeric     not null,
    curve         numeric[],
    source        text        not null,
    primary key (initiative_id, year, currency, until_at)
);
