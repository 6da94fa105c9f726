-- Beside the light of the day: when the initiative may be finished, foreseen from its plan and its records. None for what is
-- finished, or has nothing that could be scheduled; without a promise there is no probability.
alter table initiative_light
    add column forecast_finish      date,
    add column probability          numeric,
    add column p50_on               date,
    add column p80_on               date,
    add column p95_on               date,
    add column working_days_to_gain int,
    add column outlook_rule         text,
    add column outlook_seed         bigint;
alter table initiative_light add constraint initiative_light_probability_is_one check (probability between 0 and 1);
alter table initiative_light add constraint initiative_light_outlook_is_whole check
    (num_nulls(forecast_finish, p50_on, p80_on, p95_on, working_days_to_gain, outlook_rule, outlook_seed) in (0, 7));
-- The list sorted by how likely the promise is goes along this; what has no probability comes last.
create index initiative_light_by_probability on initiative_light (coalesce(probability, 2), initiative_id);
-- What finished activities teach: the latest of them that say what kind of work they are.
create index activity_finished_of_kind on activity (actual_finish desc, id)
    where category <> '' and actual_finish is not null and duration_working_days > 0;
