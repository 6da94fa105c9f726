-- A figure: one number with its caliber (口径) and source. Corrections are new rows; nothing is overwritten.
create table figure (
    id                      uuid        not null primary key,
    code                    text        not null,
    subject_organisation_id uuid references organisation (id),
    initiative_id           uuid references initiative (id),
    place_code              text references place (code),
    metric                  text        not null,
    metric_en               text        not null default '',
    value                   numeric     not null,
    unit                    text        not null,
    period                  text        not null default '',
    kind                    text        not null,
    caliber                 text        not null default '',
    qualifier               text        not null default 'exact',
    source                  text        not null,
    recorded_at             timestamptz not null,
    recorded_by             uuid        not null references person (id),
    supersedes              uuid references figure (id),
    constraint figure_is_superseded_once unique (supersedes)
);
alter table figure add constraint figure_kind_is_known check (kind in ('actual', 'target', 'growth_pct', 'share_pct', 'cumulative'));
create index figure_by_code on figure (code, recorded_at desc);
create index figure_by_subject on figure (subject_organisation_id, metric);
create index figure_by_initiative on figure (initiative_id);

-- Two sources that contradict each other, kept side by side.
create table figure_conflict (
    id            uuid not null primary key,
    subject       text not null,
    initiative_id uuid references initiative (id),
    metric        text not null,
    value_a       text not null,
    source_a      text not null,
    value_b       text not null,
    source_b      text not null,
    note          text not null default '',
    constraint figure_conflict_is_unique unique (subject, metric)
);
create index figure_conflict_by_initiative on figure_conflict (initiative_id);
