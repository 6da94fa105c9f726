-- Since when an initiative's light is red, as far as it is now; gone when it is not.
create table red_light (
    initiative_id uuid not null primary key references initiative (id),
    since         date not null
);

-- Orders that a rule proposes; a person with the authority sends or dismisses them. One waits per initiative.
create table supervision_order_proposal (
    id              uuid        not null primary key,
    initiative_id   uuid        not null references initiative (id),
    organisation_id uuid        not null references organisation (id),
    red_since       date        not null,
    red_days        int         not null,
    rule_version    text        not null,
    proposed_on     date        not null,
    proposed_at     timestamptz not null,
    outcome         text,
    reason          text        not null default '',
    order_id        uuid references supervision_order (id),
    decided_on      date,
    decided_by      uuid references person (id)
);
alter table supervision_order_proposal add constraint supervision_order_proposal_outcome_is_known
    check (outcome in ('sent', 'dismissed', 'lapsed'));
alter table supervision_order_proposal add constraint supervision_order_proposal_is_decided_whole
    check ((outcome is null) = (decided_on is null));
create unique index supervision_order_proposal_one_waits on supervision_order_proposal (initiative_id) where outcome is null;
create index supervision_order_proposal_waiting on supervision_order_proposal (red_since, id) where outcome is null;
create index supervision_order_proposal_by_initiative on supervision_order_proposal (initiative_id, proposed_on desc);
