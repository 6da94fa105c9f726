-- Which leader follows which unit or initiative (领导包联): a post, never a name.
create table leader_duty (
    id              uuid        not null primary key,
    post            text        not null,
    organisation_id uuid        not null references organisation (id),
    initiative_id   uuid references initiative (id),
    since_on        date        not null,
    until_on        date,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null references person (id),
    request_key     text        not null,
    constraint leader_duty_is_recorded_once unique (recorded_by, request_key)
);
create index leader_duty_by_organisation on leader_duty (organisation_id, since_on desc, id);
create index leader_duty_by_initiative on leader_duty (initiative_id) where initiative_id is not null;

-- On-site help (下镇街): who went where, what was found, and what came of it.
create table onsite_visit (
    id              uuid        not null primary key,
    code            text        not null,
    post            text        not null,
    organisation_id uuid        not null references organisation (id),
    initiative_id   uuid references initiative (id),
    visited_on      date        not null,
    place           text        not null,
    found           text        not null,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null references person (id),
    request_key     text        not null,
    constraint onsite_visit_code_is_unique unique (code),
    constraint onsite_visit_is_recorded_once unique (recorded_by, request_key)
);
create index onsite_visit_by_organisation on onsite_visit (organisation_id, visited_on desc, id desc);
create index onsite_visit_by_day on onsite_visit (visited_on desc, id desc);
create table onsite_visit_number (
    year int not null primary key,
    last int not null
);
create table onsite_decision (
    id              uuid not null primary key,
    visit_id        uuid not null references onsite_visit (id),
    organisation_id uuid not null references organisation (id),
    what            text not null,
    due_on          date not null
);
create index onsite_decision_by_visit on onsite_decision (visit_id);

-- Teams set up for hard work: special teams (专项工作组) and party branches of projects (项目党支部).
create table working_team (
    id              uuid        not null primary key,
    kind            text        not null,
    name            text        not null,
    organisation_id uuid        not null references organisation (id),
    initiative_id   uuid references initiative (id),
    purpose         text        not null,
    founded_on      date        not null,
    plaque_on       date,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null references person (id),
    request_key     text        not null,
    constraint working_team_is_recorded_once unique (recorded_by, request_key)
);
alter table working_team add constraint working_team_kind_is_known check (kind in ('special_team', 'party_branch'));
create index working_team_by_organisation on working_team (organisation_id, founded_on desc, id);

-- Training at the front line (一线练兵): arranged for a year, reported when done.
create table training_round (
    id              uuid        not null primary key,
    organisation_id uuid        not null references organisation (id),
    year            int         not null,
    topic           text        not null,
    planned_on      date        not null,
    completed_on    date,
    report          text        not null default '',
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null references person (id),
    request_key     text        not null,
    constraint training_round_is_recorded_once unique (recorded_by, request_key)
);
create index training_round_by_organisation on training_round (organisation_id, year desc, planned_on desc, id);
