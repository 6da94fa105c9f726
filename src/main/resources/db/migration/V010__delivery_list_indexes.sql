-- The filters offer the stages that occur: a few dozen among any number of initiatives, read along this index.
create index initiative_by_stage on initiative (stage);
-- Sorting by promise goes along this index; what has no promised date comes last.
create index initiative_by_promise_or_none on initiative (coalesce(promised_on, date '9999-12-31'), code);
create index initiative_by_name_and_code on initiative (name, code);
drop index initiative_by_promise;
drop index initiative_by_name;
-- The list sorted by its worst lights, or by what is latest, goes along these.
create index initiative_light_by_severity on initiative_light ((array_position(array['red', 'amber', 'blue', 'green', 'grey'], light)), initiative_id);
create index initiative_light_by_days_late on initiative_light (days_late, initiative_id);
-- Gates that wait for a second person's confirmation, the longest waiting first.
create index activity_to_confirm on activity (actual_finish) where gate and actual_finish is not null and not verified and removed_at is null;
