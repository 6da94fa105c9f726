-- A whistle: blocked work, and who unblocks it. What stands here is what holds today; every step is kept in whistle_step with
-- what held after it, so that any past day can be shown.
create table whistle (
    id                   uuid        not null primary key,
    code                 text        not null,
    organisation_id      uuid        not null references organisation (id),
    subject_kind         text        not null,
    initiative_id        uuid references initiative (id),
    activity_id          uuid references activity (id),
    lead_id              uuid references lead (id),
    subject_code         text        not null,
    subject_name         text        not null,
    activity_name        text        not null,
    blocked_class        text        not null,
    pace                 text        not null,
    what                 text        not null,
    since_on             date        not null,
    held_until           date,
    promised_on          date,
    finish_on            date,
    held_finish_on       date,
    slip_days            int,
    promise_days         int,
    chance_before        int,
    chance_after         int,
    trial                text        not null,
    rule_version         text        not null,
    search_text          text        not null,
    raised_on            date        not null,
    recorded_at          timestamptz not null,
    recorded_by          uuid        not null references person (id),
    request_key          text        not null,
    version              int         not null,
    state                text        not null,
    rung                 text        not null,
    lead_organisation_id uuid references organisation (id),
    clock_from           date        not null,
    limit_days           int,
    due_on               date,
    climb_on             date,
    stopped              boolean     not null,
    climbs               int         not null,
    reopened             int         not null,
    closed_on            date,
    constraint whistle_code_is_unique unique (code),
    constraint whistle_is_blown_once unique (recorded_by, request_key)
);
alter table whistle add constraint whistle_subject_is_known check (subject_kind in ('initiative', 'activity', 'lead'));
alter table whistle add constraint whistle_has_its_subject check
    ((subject_kind = 'lead') = (lead_id is not null) and (subject_kind = 'lead') = (initiative_id is null)
     and (subject_kind = 'activity') = (activity_id is not null));
alter table whistle add constraint whistle_class_is_known check
    (blocked_class in ('land', 'approval', 'utilities', 'funds', 'labour', 'law', 'other'));
alter table whistle add constraint whistle_pace_is_known check (pace in ('same_day', 'ordinary', 'complex'));
alter table whistle add constraint whistle_state_is_known check (state in ('sent', 'taken', 'reported', 'closed', 'withdrawn'));
alter table whistle add constraint whistle_rung_is_known check
    (rung in ('department', 'supervision_office', 'leader_in_charge', 'main_leader'));
alter table whistle add constraint whistle_taken_has_a_lead check
    (state in ('sent', 'withdrawn') or lead_organisation_id is not null);
alter table whistle add constraint whistle_sent_has_no_lead check (state <> 'sent' or lead_organisation_id is null);
alter table whistle add constraint whistle_ends_on_a_day check ((state in ('closed', 'withdrawn')) = (closed_on is not null));
create index whistle_by_time on whistle (raised_on desc, id desc);
create index whistle_open_by_time on whistle (raised_on desc, id desc) where closed_on is null;
create index whistle_to_climb on whistle (climb_on, id) where climb_on is not null;
create index whistle_open_by_due on whistle (due_on, id) where due_on is not null;
create index whistle_by_organisation on whistle (organisation_id, raised_on desc, id desc);
create index whistle_by_lead_unit on whistle (lead_organisation_id, raised_on desc, id desc);
create index whistle_by_class on whistle (blocked_class, raised_on desc, id desc);
create index whistle_by_rung on whistle (rung, raised_on desc, id desc) where closed_on is null;
create index whistle_by_initiative on whistle (initiative_id, raised_on desc) where initiative_id is not null;
create index whistle_by_promotion_lead on whistle (lead_id, raised_on desc) where lead_id is not null;
create index whistle_by_text on whistle using gin (search_text public.gin_trgm_ops);

create table whistle_number (
    year int not null primary key,
    last int not null
);

-- Steps of a whistle, one row each, never changed, with what held after it.
create table whistle_step (
    id                   uuid        not null primary key,
    whistle_id           uuid        not null references whistle (id),
    number               int         not null,
    kind                 text        not null,
    organisation_id      uuid references organisation (id),
    note                 text        not null,
    occurred_on          date        not null,
    recorded_at          timestamptz not null,
    recorded_by          uuid references person (id),
    rule_version         text        not null,
    state                text        not null,
    rung                 text        not null,
    lead_organisation_id uuid references organisation (id),
    clock_from           date        not null,
    limit_days           int,
    due_on               date,
    climb_on             date,
    stopped              boolean     not null,
    climbs               int         not null,
    reopened             int         not null,
    closed_on            date,
    constraint whistle_step_number_is_unique unique (whistle_id, number)
);
create index whistle_step_by_day on whistle_step (occurred_on, kind);

-- Units that have to do with a whistle: who blew it, who was asked, who leads, who joined with a part and a limit of its own.
create table whistle_unit (
    whistle_id      uuid        not null references whistle (id),
    organisation_id uuid        not null references organisation (id),
    part            text        not null,
    task            text        not null default '',
    due_on          date,
    finished_on     date,
    finished_note   text        not null default '',
    disputed        boolean     not null default false,
    raised_on       date        not null,
    recorded_at     timestamptz not null,
    primary key (whistle_id, organisation_id)
);
alter table whistle_unit add constraint whistle_unit_part_is_known check (part in ('whistler', 'asked', 'lead', 'joint', 'released'));
create index whistle_unit_by_unit on whistle_unit (organisation_id, raised_on desc, whistle_id desc);
create index whistle_unit_open_parts on whistle_unit (organisation_id, due_on) where part = 'joint' and finished_on is null;

-- A dispute of the dispatch; a unit has one for each whistle.
create table whistle_dispute (
    id              uuid        not null primary key,
    whistle_id      uuid        not null references whistle (id),
    organisation_id uuid        not null references organisation (id),
    reason          text        not null,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null references person (id),
    decision        text,
    decision_reason text        not null default '',
    decided_on      date,
    decided_at      timestamptz,
    decided_by      uuid references person (id),
    constraint whistle_dispute_is_made_once unique (whistle_id, organisation_id)
);
alter table whistle_dispute add constraint whistle_dispute_decision_is_known check (decision in ('upheld', 'rejected'));
alter table whistle_dispute add constraint whistle_dispute_decision_is_whole check ((decision is null) = (decided_at is null));
create index whistle_dispute_open on whistle_dispute (recorded_at) where decided_at is null;

-- Times in which a whistle's clock stands.
create table whistle_stop (
    id         uuid        not null primary key,
    whistle_id uuid        not null references whistle (id),
    from_on    date        not null,
    through_on date,
    reason     text        not null,
    stopped_at timestamptz not null,
    stopped_by uuid        not null references person (id),
    ended_at   timestamptz,
    ended_by   uuid references person (id)
);
alter table whistle_stop add constraint whistle_stop_ends_after_it_began check (through_on >= from_on);
create unique index whistle_stop_one_stands on whistle_stop (whistle_id) where ended_at is null;
create index whistle_stop_by_whistle on whistle_stop (whistle_id, from_on);

-- What units say of each other when a whistle has ended (双向评价): never of persons.
create table whistle_rating (
    whistle_id           uuid        not null references whistle (id),
    from_organisation_id uuid        not null references organisation (id),
    to_organisation_id   uuid        not null references organisation (id),
    round                int         not null,
    rating               text        not null,
    reason               text        not null,
    recorded_at          timestamptz not null,
    recorded_by          uuid        not null references person (id),
    primary key (whistle_id, from_organisation_id, to_organisation_id, round)
);
alter table whistle_rating add constraint whistle_rating_is_known check (rating in ('satisfied', 'fair', 'unsatisfied'));
alter table whistle_rating add constraint whistle_rating_is_of_another check (from_organisation_id <> to_organisation_id);

-- A meeting on a whistle that is unclear or crosses units, its minutes and what was decided.
create table whistle_meeting (
    id          uuid        not null primary key,
    whistle_id  uuid        not null references whistle (id),
    held_on     date        not null,
    chaired_by  text        not null,
    minutes     text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references person (id),
    request_key text        not null,
    constraint whistle_meeting_is_recorded_once unique (recorded_by, request_key)
);
create index whistle_meeting_by_whistle on whistle_meeting (whistle_id, held_on);
create table whistle_decision (
    id              uuid not null primary key,
    meeting_id      uuid not null references whistle_meeting (id),
    whistle_id      uuid not null references whistle (id),
    organisation_id uuid not null references organisation (id),
    what            text not null,
    due_on          date not null
);
create index whistle_decision_by_meeting on whistle_decision (meeting_id);
