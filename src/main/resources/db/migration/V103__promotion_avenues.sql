-- By which avenue leads come: meetings, alliances, platforms, funds, partners; and which lead came by which.
create table promotion_avenue (
    code            text not null primary key,
    organisation_id uuid not null references organisation (id),
    kind            text not null,
    name            text not null,
    name_en         text not null,
    what            text not null,
    what_en         text not null,
    period          text not null,
    guests          int,
    qualifier       text not null,
    source          text not null
);
alter table promotion_avenue add constraint promotion_avenue_kind_is_known check (kind in
    ('meeting', 'alliance', 'platform', 'fund', 'partner'));
create index promotion_avenue_by_organisation on promotion_avenue (organisation_id, code);

create table lead_avenue (
    lead_id     uuid        not null references lead (id),
    avenue_code text        not null references promotion_avenue (code),
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id),
    primary key (lead_id, avenue_code)
);
create index lead_avenue_by_avenue on lead_avenue (avenue_code);
