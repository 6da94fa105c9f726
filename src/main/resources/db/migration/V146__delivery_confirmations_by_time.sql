-- What was confirmed or returned since an instant, for readings of a period that was closed then.
create index progress_confirmation_by_time on progress_confirmation (decided_at, progress_id);
