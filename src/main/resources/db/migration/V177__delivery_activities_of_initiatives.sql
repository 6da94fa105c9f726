-- How the work of initiatives was planned and stands, for counts of a whole city, without the rows themselves.
drop index activity_by_initiative_and_start;
create index activity_by_initiative_and_start on activity (initiative_id, planned_start)
    include (id, gate, planned_finish, actual_start, actual_finish, verified, added_at, removed_at);
