-- A review pack (研判): ordered, built beside the requests by whichever node claims it, kept with its hashes.
create table review_pack (
    id              uuid        not null primary key,
    unit_id         uuid        not null references organisation (id),
    period          text        not null,
    as_of_day       date        not null,
    known_before    timestamptz not null,
    language        text        not null,
    decisions       text[]      not null,
    state           text        not null,
    steps_done      int         not null default 0,
    steps_total     int         not null,
    claim           uuid,
    claimed_until   timestamptz,
    ordered_at      timestamptz not null,
    ordered_by      uuid        not null references person (id),
    finished_at     timestamptz,
    content         text,
    content_sm3     text
);
alter table review_pack add constraint review_pack_state_is_known check (state in ('waiting', 'building', 'done', 'failed'));
alter table review_pack add constraint review_pack_is_done_with_its_content check ((state = 'done') = (content is not null));
alter table review_pack add constraint review_pack_claim_has_an_end check ((claim is null) = (claimed_until is null));
create index review_pack_by_unit on review_pack (unit_id, ordered_at desc);
create index review_pack_to_build on review_pack (claimed_until) where state in ('waiting', 'building');

create table review_pack_file (
    pack_id uuid  not null references review_pack (id),
    kind    text  not null,
    name    text  not null,
    sm3     text  not null,
    content bytea not null,
    primary key (pack_id, kind)
);
alter table review_pack_file add constraint review_pack_file_kind_is_known check (kind in ('docx', 'xlsx'));
