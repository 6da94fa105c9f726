-- Evidence is compressed already (pictures, PDF, Office files); uncompressed storage lets a piece be read by itself.
alter table evidence_content alter column content set storage external;

-- What a person owes, by date; what waits for confirmation; what one recorded lately; what came back.
create index activity_open_by_initiative on activity (initiative_id, planned_finish)
    where actual_finish is null and removed_at is null;
create index activity_open_by_organisation on activity (organisation_id, planned_finish)
    where actual_finish is null and removed_at is null;
create index activity_waiting on activity (initiative_id)
    where gate and actual_finish is not null and not verified and removed_at is null;
create index progress_by_recorder on progress (recorded_by, recorded_at desc);
create index progress_confirmation_returned on progress_confirmation (decided_at desc, progress_id)
    where decision = 'returned';
