-- A league table (亮晒): one sheet, one sequence of units, one period; a correction is another row with the next number.
create table league_table (
    id          uuid        not null primary key,
    office_id   uuid        not null references organisation (id),
    sheet_code  text        not null,
    sheet_id    text        not null,
    sheet_text  text        not null,
    sequence    text        not null,
    period      text        not null,
    first_day   date        not null,
    last_day    date        not null,
    number      int         not null,
    corrects    uuid references league_table (id),
    opened_at   timestamptz not null,
    opened_by   uuid        not null references person (id),
    constraint league_table_is_opened_once unique (office_id, sheet_code, period, number)
);
alter table league_table add constraint league_table_sequence_is_known check (sequence in ('towns', 'departments'));
alter table league_table add constraint league_table_runs_forward check (first_day <= last_day);
create index league_table_by_period on league_table (last_day desc, office_id);

-- What happened to it, each once; its state is the last of them. Rows are only added.
create table league_step (
    table_id         uuid        not null references league_table (id),
    kind             text        not null,
    at               timestamptz not null,
    by_person        uuid        not null references person (id),
    authority        text        not null default '',
    approval         text        not null default '',
    objections_until date,
    primary key (table_id, kind)
);
alter table league_step add constraint league_step_kind_is_known check (kind in ('closed', 'published', 'corrected'));
alter table league_step add constraint league_step_closes_with_a_window check ((kind = 'closed') = (objections_until is not null));
alter table league_step add constraint league_step_is_published_by_authority check (kind <> 'published' or (authority <> '' and approval <> ''));

-- What was typed in or imported, each with its source; a later row of the same part stands instead of the one before.
create table league_typed (
    id              uuid        not null primary key,
    table_id        uuid        not null references league_table (id),
    organisation_id uuid        not null references organisation (id),
    indicator       text        not null,
    part            text        not null,
    value           numeric     not null,
    target          numeric,
    source          text        not null,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null references person (id)
);
alter table league_typed add constraint league_typed_names_its_source check (source <> '');
alter table league_typed add constraint league_typed_target_is_positive check (target > 0);
create index league_typed_by_table on league_typed (table_id, organisation_id, indicator, part, recorded_at);

-- Units that are not compared in a table, such as after a flood, by whose decision and why.
create table league_exclusion (
    table_id        uuid        not null references league_table (id),
    organisation_id uuid        not null references organisation (id),
    reason          text        not null,
    decided_at      timestamptz not null,
    decided_by      uuid        not null references person (id),
    primary key (table_id, organisation_id)
);
alter table league_exclusion add constraint league_exclusion_has_a_reason check (reason <> '');

-- Frozen at the close: what was found of a unit. What was reckoned from it refers to its seal, and what was published to the seal
-- of what was reckoned: so the database refuses to change or remove either.
create table league_input (
    table_id        uuid not null references league_table (id),
    organisation_id uuid not null references organisation (id),
    content         text not null,
    seal            text not null generated always as (md5(content)) stored,
    primary key (table_id, organisation_id),
    constraint league_input_is_sealed unique (table_id, organisation_id, seal)
);
create table league_standing (
    table_id        uuid    not null,
    organisation_id uuid    not null,
    input_seal      text    not null,
    place           int     not null,
    total           numeric not null,
    content         text    not null,
    seal            text    not null generated always as (md5(place || '|' || total || '|' || content)) stored,
    primary key (table_id, organisation_id),
    constraint league_standing_is_sealed unique (table_id, organisation_id, seal),
    constraint league_standing_holds_its_input foreign key (table_id, organisation_id, input_seal)
        references league_input (table_id, organisation_id, seal) on update restrict on delete restrict
);
create table league_publication (
    table_id        uuid not null,
    organisation_id uuid not null,
    standing_seal   text not null,
    primary key (table_id, organisation_id),
    constraint league_publication_holds_its_standing foreign key (table_id, organisation_id, standing_seal)
        references league_standing (table_id, organisation_id, seal) on update restrict on delete restrict
);

-- A unit's objection to a preview, and what was decided.
create table league_objection (
    id              uuid        not null primary key,
    table_id        uuid        not null references league_table (id),
    organisation_id uuid        not null references organisation (id),
    indicator       text        not null,
    text            text        not null,
    raised_at       timestamptz not null,
    raised_by       uuid        not null references person (id)
);
create index league_objection_by_table on league_objection (table_id, raised_at);
create table league_decision (
    objection_id uuid        not null primary key references league_objection (id),
    upheld       boolean     not null,
    note         text        not null,
    decided_at   timestamptz not null,
    decided_by   uuid        not null references person (id)
);
alter table league_decision add constraint league_decision_says_why check (note <> '');
