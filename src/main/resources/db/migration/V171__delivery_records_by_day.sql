-- The latest records of a past day's wall chart: along the days on which things happened, not along all that was recorded since.
create index progress_by_day on progress (occurred_on desc, recorded_at desc, id desc);
