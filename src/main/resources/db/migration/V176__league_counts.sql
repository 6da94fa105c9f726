-- What league tables count of a whole city in a quarter, read from indexes alone.

-- Whistles that were blown, taken, reported and reopened, and by when the step before was due.
drop index whistle_by_time;
create index whistle_by_time on whistle (raised_on desc, id desc) include (recorded_at);
create index whistle_step_taken on whistle_step (whistle_id, number) include (occurred_on, recorded_at, climbs, lead_organisation_id)
    where kind = 'taken';
create index whistle_step_due on whistle_step (whistle_id, number) include (due_on) where due_on is not null;
create index whistle_step_reported on whistle_step (occurred_on) include (whistle_id, number, recorded_at, lead_organisation_id)
    where kind = 'reported';
create index whistle_step_reopened on whistle_step (whistle_id, number) include (occurred_on, recorded_at) where kind = 'reopened';

-- Orders by the date that was required first, and which of them anything was entered about since a day.
drop index supervision_order_by_original_due;
create index supervision_order_by_original_due on supervision_order (original_due_on, id)
    include (issued_on, lead_unit_id, state, due_on, extensions, finished_on, ended_on, met);
create index supervision_order_entry_by_day on supervision_order_entry (occurred_on, order_id);

-- Initiatives by their promise, and those whose first activity begins before a day.
create index initiative_by_promise on initiative (promised_on, id) where promised_on is not null;
create index activity_first_by_start on activity (planned_start, initiative_id) include (id)
    where position = 1 and added_at is null and removed_at is null;
