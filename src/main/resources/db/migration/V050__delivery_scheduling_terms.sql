-- What the engine is told of an activity beyond its length, and of a link beyond its lag.
alter table activity
    add column calendar                text    not null default 'office',
    add column constraint_kind         text,
    add column constraint_on           date,
    add column deadline_on             date,
    add column optimistic_working_days  int,
    add column likely_working_days      int,
    add column pessimistic_working_days int,
    add column crash_working_days       int,
    add column crash_cost_per_day       numeric,
    add column category                text    not null default '';
alter table activity add constraint activity_calendar_is_known check (calendar in ('office', 'construction', 'everyday'));
alter table activity add constraint activity_constraint_is_known check (constraint_kind in
    ('start_no_earlier', 'start_no_later', 'finish_no_earlier', 'finish_no_later', 'must_start', 'must_finish', 'as_late_as_possible'));
alter table activity add constraint activity_constraint_has_its_day check
    ((constraint_kind is not null and constraint_kind <> 'as_late_as_possible') = (constraint_on is not null));
alter table activity add constraint activity_estimate_is_whole check
    (num_nulls(optimistic_working_days, likely_working_days, pessimistic_working_days) in (0, 3));
alter table activity add constraint activity_estimate_is_ordered check
    (0 <= optimistic_working_days and optimistic_working_days <= likely_working_days and likely_working_days <= pessimistic_working_days);
alter table activity add constraint activity_crash_is_whole check ((crash_working_days is null) = (crash_cost_per_day is null));
alter table activity add constraint activity_crash_is_shorter check (crash_working_days between 0 and duration_working_days);
alter table activity add constraint activity_crash_cost_is_not_negative check (crash_cost_per_day >= 0);
-- Learning from finished activities of one kind goes along this index.
create index activity_by_category on activity (category) where category <> '';

-- Two activities may be linked by their starts and by their finishes at once.
alter table activity_link rename column lag_working_days to lag_days;
alter table activity_link
    add column link_type text not null default 'finish_to_start',
    add column lag_unit  text not null default 'working',
    add column source    text not null default '';
alter table activity_link add constraint activity_link_type_is_known check (link_type in
    ('finish_to_start', 'start_to_start', 'finish_to_finish', 'start_to_finish'));
alter table activity_link add constraint activity_link_lag_unit_is_known check (lag_unit in ('working', 'calendar'));
alter table activity_link drop constraint activity_link_pkey;
alter table activity_link add primary key (predecessor_id, successor_id, link_type);
