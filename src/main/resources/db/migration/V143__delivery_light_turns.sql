-- From which day an initiative has shown which light, and what turned it: a row where the light of a day's first reading differs
-- from the one before. Rows are only added; the time in a light is the way to the next row.
create table light_turn (
    initiative_id   uuid not null references initiative (id),
    day             date not null,
    light           text not null,
    dimension       text not null,
    reason          text not null,
    organisation_id uuid not null references organisation (id),
    primary key (initiative_id, day)
);
alter table light_turn add constraint light_turn_light_is_known check (light in ('red', 'amber', 'green', 'blue', 'grey'));
create index light_turn_by_day on light_turn (day, organisation_id);

-- The days whose lights were read, and how: kept in the morning of the day, or read later from the records as known then.
create table light_day (
    day         date        not null primary key,
    read_from   text        not null,
    recorded_at timestamptz not null
);
alter table light_day add constraint light_day_source_is_known check (read_from in ('lights', 'records'));

-- What was due in a period, by the day it was first planned for; and which dates were moved in it.
create index activity_by_planned_finish on activity (planned_finish, id) where planned_finish is not null;
create index activity_by_planned_start on activity (planned_start, id) where planned_start is not null;
create index activity_before_by_finish on activity_before (planned_finish, activity_id) where planned_finish is not null;
create index initiative_before_by_promise on initiative_before (promised_on, initiative_id) where promised_on is not null;
create index activity_moved_by_time on activity_moved (moved_at, initiative_id);
