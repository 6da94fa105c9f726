-- From which day to which a planned finish was moved; whoever does the work is told for some days.
create table activity_moved (
    activity_id   uuid        not null references activity (id),
    moved_at      timestamptz not null,
    initiative_id uuid        not null references initiative (id),
    moved_by      uuid        not null references person (id),
    finish_before date,
    finish_after  date        not null,
    primary key (activity_id, moved_at)
);
