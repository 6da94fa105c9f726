-- What the pages of supervision are read along at 200,000 whistles and 500,000 orders.

-- Two Han characters are too short for trigrams; their pairs are kept as those of orders and initiatives are.
alter table whistle add column han_pairs text[] not null default '{}';
update whistle set han_pairs = (
    select coalesce(array_agg(distinct p.pair), '{}')
    from (select substr(whistle.search_text, n, 2) as pair from generate_series(1, length(whistle.search_text) - 1) as g (n)) p
    where p.pair ~ '^[\u3400-\u9fff]{2}$');
create index whistle_by_pairs on whistle using gin (han_pairs);

-- What waits, the most urgent first, whoever asks.
create index whistle_open_in_order_of_due on whistle (due_on, id) where closed_on is null;
drop index whistle_open_by_due;
create index whistle_by_state on whistle (state, raised_on desc, id desc);

-- What was open on a past day: raised by then, and ended after it.
create index whistle_by_end on whistle (closed_on, raised_on);
create index supervision_order_by_end on supervision_order (ended_on, issued_on);

-- The five faults, each counted out of its own rows.
create index whistle_climbed on whistle (raised_on, lead_organisation_id) where climbs > 0;
create index whistle_reopened on whistle (raised_on, lead_organisation_id) where reopened > 0;
create index whistle_solved_at_once on whistle (raised_on, lead_organisation_id) where state = 'closed' and climbs = 0 and reopened = 0;
create index whistle_unit_joint on whistle_unit (raised_on, organisation_id, due_on, finished_on, recorded_at) where part = 'joint';
create index whistle_unit_asked on whistle_unit (raised_on, organisation_id) where part = 'asked';
create index whistle_dispute_rejected on whistle_dispute (decided_on, organisation_id) where decision = 'rejected';
