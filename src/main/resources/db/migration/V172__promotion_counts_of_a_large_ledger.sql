-- What is open to the city is seen by everybody: counted along an index of its own, so that a unit's count doesn't read all units' leads.
create index lead_open_in_numbers on lead (
    standing, stage, clock_from, organisation_id, channel, country, industry_code, investment_currency, investment,
    planned_on, negotiating_on, signed_on, landed_on, started_on, in_production_on, at_capacity_on, id)
    where openness = 'city';

-- The newest records tell whether anything changed since the leads were counted. Moves, claims and shares lie along their identifiers.
create index lead_version_by_time on lead_version (recorded_at desc, lead_id, number);
create index lead_claim_by_end on lead_claim (ended_at desc, id) where ended_at is not null;
