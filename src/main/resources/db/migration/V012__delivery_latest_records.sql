-- The latest records of a unit's initiatives are the latest of each, along this index.
create index progress_by_initiative_and_time on progress (initiative_id, recorded_at desc);
