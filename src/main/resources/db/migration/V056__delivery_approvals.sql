-- Activities that came from a template of approvals: which item each is, what starts its clock, and its three limits.
create table approval_item (
    activity_id      uuid not null primary key references activity (id),
    initiative_id    uuid not null references initiative (id),
    template_code    text not null,
    item             text not null,
    review           boolean not null,
    approval_stage   text not null default '',
    clock_start      text,
    statutory_days   int,
    statutory_unit   text,
    statutory_source text not null default '',
    promised_days    int,
    promised_unit    text,
    promised_source  text not null default '',
    internal_days    int,
    internal_unit    text,
    internal_source  text not null default ''
);
alter table approval_item add constraint approval_item_clock_is_known check
    (clock_start in ('own_acceptance', 'unified_acceptance', 'predecessor_completion'));
alter table approval_item add constraint approval_item_limits_have_units check
    ((statutory_days is null) = (statutory_unit is null) and (promised_days is null) = (promised_unit is null)
     and (internal_days is null) = (internal_unit is null));
alter table approval_item add constraint approval_item_units_are_known check
    (statutory_unit in ('working_days', 'natural_days') and promised_unit in ('working_days', 'natural_days')
     and internal_unit in ('working_days', 'natural_days'));
create index approval_item_by_initiative on approval_item (initiative_id);

-- What happened to an approval's clock and validity. Rows are only added; a wrong one is withdrawn.
create table approval_record (
    id            uuid        not null primary key,
    initiative_id uuid        not null references initiative (id),
    activity_id   uuid        not null references activity (id),
    kind          text        not null,
    on_day        date        not null,
    ground        text        not null default '',
    recorded_by   uuid        not null references person (id),
    recorded_at   timestamptz not null,
    withdrawn_at  timestamptz
);
alter table approval_record add constraint approval_record_kind_is_known check
    (kind in ('accepted', 'stopped', 'resumed', 'agreed_start', 'extended'));
create index approval_record_by_initiative on approval_record (initiative_id, recorded_at);

-- What a zone has assessed for its whole area (区域评估), so that projects inside skip or simplify it.
create table zone_assessment (
    id           uuid        not null primary key,
    assessed     text        not null,
    place_code   text references place (code),
    document     text        not null,
    valid_from   date        not null,
    valid_to     date        not null,
    recorded_by  uuid        not null references person (id),
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz
);
alter table zone_assessment add constraint zone_assessment_runs_forward check (valid_from <= valid_to);
create index zone_assessment_by_end on zone_assessment (valid_to) where withdrawn_at is null;
