-- Counts of whole cities over a period read these alone, without the rows themselves.
create index initiative_unit on initiative (id) include (organisation_id, created_at);
drop index activity_by_planned_finish;
create index activity_by_planned_finish on activity (planned_finish, id)
    include (initiative_id, gate, actual_start, actual_finish, verified, added_at, removed_at) where planned_finish is not null;
drop index activity_by_planned_start;
create index activity_by_planned_start on activity (planned_start, initiative_id) where planned_start is not null;
create index activity_without_start on activity (planned_finish, initiative_id) where planned_start is null and planned_finish is not null;
create index activity_by_initiative_and_start on activity (initiative_id, planned_start) include (id)
    where planned_start is not null and added_at is null and removed_at is null;
create index activity_by_finish on activity (actual_finish, id) where actual_finish is not null;
create index activity_removed on activity (removed_at, id) where removed_at is not null;
create index activity_before_by_time on activity_before (until_at, activity_id);
create index progress_finished on progress (activity_id, occurred_on) where kind = 'finished';
drop index progress_by_time;
create index progress_by_time on progress (recorded_at desc) include (activity_id, initiative_id, occurred_on, kind);
create index money_done_by_day on money_done (occurred_on) include (id, initiative_id, currency, amount, recorded_at);

-- Until which day a light stood, and which one stood before it: told when the next one comes, so that nobody has to look for it.
alter table light_turn add column until_on date;
alter table light_turn add column light_before text;
update light_turn t set until_on = n.until_on, light_before = n.light_before
from (select initiative_id, day,
             lead(day) over (partition by initiative_id order by day) as until_on,
             lag(light) over (partition by initiative_id order by day) as light_before
      from light_turn) n
where n.initiative_id = t.initiative_id and n.day = t.day;
create index light_turn_standing on light_turn (initiative_id) where until_on is null;
create index light_turn_by_end on light_turn (until_on);
