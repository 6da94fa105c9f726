-- The fair-competition review of a wording of the zone's promise (公平竞争审查条例, Art. 13–18): before it, nothing is promised.
-- An exception (Art. 12) says its ground and the day on which it ends.
alter table promise add constraint promise_has_one_side unique (id, side);

-- It refers to the promise, not to the wording, which refers to it: tables are loaded one after the other.
create table fair_competition_review (
    id            uuid        not null primary key,
    promise_id    uuid        not null,
    version       int         not null,
    conclusion    text        not null,
    clears        boolean     not null,
    ground        text        not null,
    ends_on       date,
    reviewer      text        not null,
    document      text        not null,
    reviewed_on   date        not null,
    reasons       text        not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null references person (id),
    request_key   text        not null,
    constraint fair_competition_review_is_recorded_once unique (recorded_by, request_key),
    constraint fair_competition_review_is_of_a_promise foreign key (promise_id) references promise (id),
    constraint fair_competition_review_clears_a_wording unique (id, promise_id, version, clears)
);
alter table fair_competition_review add constraint fair_competition_review_is_of_a_wording check (version > 0);
alter table fair_competition_review add constraint fair_competition_review_conclusion_is_known check (conclusion in
    ('conforms', 'exception', 'restricts'));
alter table fair_competition_review add constraint fair_competition_review_clears_by_its_conclusion
    check (clears = (conclusion in ('conforms', 'exception')));
alter table fair_competition_review add constraint fair_competition_exception_has_ground_and_end
    check ((conclusion = 'exception') = (ground <> '') and (conclusion = 'exception') = (ends_on is not null));
alter table fair_competition_review add constraint fair_competition_exception_lies_ahead
    check (ends_on is null or ends_on > reviewed_on);
alter table fair_competition_review add constraint fair_competition_review_says_who_and_why
    check (reviewer <> '' and document <> '' and reasons <> '');
create index fair_competition_review_by_wording on fair_competition_review (promise_id, version, recorded_at desc);

-- The zone's promise is approved with the review that clears it, or not at all: no code can pass that by.
alter table promise_version add column side text;
update promise_version v set side = p.side from promise p where p.id = v.promise_id;
alter table promise_version alter column side set not null;
alter table promise_version add column clearance_id uuid;
alter table promise_version add column cleared boolean;
alter table promise_version add constraint promise_version_is_of_its_side foreign key (promise_id, side)
    references promise (id, side);
alter table promise_version add constraint promise_version_is_cleared_by_its_own_review
    foreign key (clearance_id, promise_id, number, cleared) references fair_competition_review (id, promise_id, version, clears);
alter table promise_version add constraint promise_version_clearance_is_whole
    check ((clearance_id is null) = (cleared is null) and cleared is not false);
-- Those approved before the gate was there stay as they are.
alter table promise_version add constraint promise_of_the_zone_is_approved_after_its_review
    check (side <> 'zone' or decision is distinct from 'approved' or released or clearance_id is not null) not valid;
