-- Whistles of four years, one in twenty open; whoever is asked and leads stands in the whistler's district.
create temporary table blown as
    with size as (select count(*)::int as matters, (select count(*)::int from unit) as units from matter),
    drawn as (
        select n, md5('whistle' || n)::uuid as id, random() as open_fate, random() as climbs_fate, random() as state_fate,
               current_date - (1460 * power(random(), 1.2))::int as far, (random() * 24)::int as near, random() as reopened_fate,
               (array['land','approval','utilities','funds','labour','law','other'])[1 + (random() * 6)::int] as class,
               (array['same_day','ordinary','complex'])[1 + (random() * 2)::int] as pace
        from wanted, generate_series(1, wanted.whistles) n
    ), standing as (
        select d.*, open_fate < 0.05 as open,
               case when open_fate < 0.05 then current_date - (near * 3) else far end as raised_on,
               floor(power(climbs_fate, 3) * 3.99)::int as climbs, (reopened_fate < 0.04)::int as reopened
        from drawn d
    ), placed as (
        select s.*, m.id as initiative_id, m.code as subject_code, m.name as subject_name, m.place,
               greatest(0, (m.place - 1) / 25 * 25 + 1) as district,
               case when s.open then case when state_fate < 0.15 then 'sent' when state_fate < 0.8 then 'taken' else 'reported' end
                    when state_fate < 0.03 then 'withdrawn' else 'closed' end as state
        from standing s, size z, matter m where m.number = (s.n::bigint * 7919) % z.matters
    )
    select p.*, least(district + (place - district + 1 + n % 11) % 25, z.units - 1) as asked_place,
           least(district + (place - district + 13 + n % 7) % 25, z.units - 1) as joint_place,
           w.text as what, w.search, w.pairs,
           case when open then current_date - 12 + n % 24 end as due_on,
           (array['department','supervision_office','leader_in_charge','main_leader'])[climbs + 1] as rung,
           case when open then null else raised_on + 2 + n % 30 end as closed_on
    from placed p, size z, wording w where w.number = n % (select count(*) from wording);
create unique index on blown (n);
analyze blown;

insert into whistle (id, code, organisation_id, subject_kind, initiative_id, subject_code, subject_name, activity_name, blocked_class, pace,
                     what, since_on, held_until, promised_on, finish_on, held_finish_on, slip_days, promise_days, trial, rule_version,
                     search_text, han_pairs, raised_on, recorded_at, recorded_by, request_key, version, state, rung, lead_organisation_id,
                     clock_from, limit_days, due_on, climb_on, stopped, climbs, reopened, closed_on)
select b.id, 'BW-' || n, u.id, 'initiative', initiative_id, subject_code, subject_name, '', class, pace, what, raised_on - n % 20,
       raised_on + 20, raised_on + 200, raised_on + 195, raised_on + 201, n % 15, n % 9, '', 'whistle-ladder', 'bw-' || n || ' ' || search,
       pairs, raised_on, raised_on + time '09:30', o.person_id, 'bench-' || n, 4, state, rung,
       case when state not in ('sent', 'withdrawn') then a.id end, raised_on, 3, due_on,
       -- Later than the day of the fill, so that the product has nothing to take up when it starts.
       case when open and state <> 'reported' then current_date + 20 + n % 20 end, false, climbs, reopened,
       case when state in ('closed', 'withdrawn') then closed_on end
from blown b join unit u on u.place = b.place join unit a on a.place = b.asked_place
join officer o on o.place = b.place and o.number = 1;

insert into whistle_step (id, whistle_id, number, kind, organisation_id, note, occurred_on, recorded_at, recorded_by, rule_version, state,
                          rung, lead_organisation_id, clock_from, limit_days, due_on, climb_on, stopped, climbs, reopened, closed_on)
select md5(w.id::text || k.number)::uuid, w.id, k.number, k.kind, w.organisation_id, '', k.day, k.day + time '10:00', w.recorded_by,
       w.rule_version, k.state, case when k.number < 3 then 'department' else w.rung end,
       case when k.state not in ('sent', 'withdrawn') then w.lead_organisation_id end, w.raised_on, 3,
       case when k.state in ('sent', 'taken') then w.raised_on + 3 end, case when k.state in ('sent', 'taken') then w.raised_on + 4 end,
       false, case when k.number < 3 then 0 else w.climbs end, w.reopened, case when k.state in ('closed', 'withdrawn') then w.closed_on end
from whistle w cross join lateral (values
    (1, 'blown', w.raised_on, 'sent', true),
    (2, 'taken', w.raised_on, 'taken', w.lead_organisation_id is not null),
    (3, 'climbed', w.raised_on + 1, 'taken', w.climbs > 0),
    (4, 'reported', coalesce(w.closed_on, w.raised_on + 1), 'reported', w.state in ('reported', 'closed')),
    (5, case when w.state = 'closed' then 'confirmed' else 'withdrawn' end, w.closed_on, w.state, w.closed_on is not null))
    as k (number, kind, day, state, happened)
where w.code like 'BW-%' and k.happened;

insert into whistle_unit (whistle_id, organisation_id, part, task, due_on, finished_on, raised_on, recorded_at)
select b.id, u.id, k.part, case when k.part = 'joint' then '提出本单位意见' else '' end,
       case when k.part = 'joint' then b.raised_on + 5 end,
       case when k.part = 'joint' and not (b.open and b.n % 2 = 0) then b.raised_on + b.n % 8 end, b.raised_on, b.raised_on + time '09:30'
from blown b cross join lateral (values (b.place, 'whistler', true),
    (b.asked_place, case when b.state in ('sent', 'withdrawn') then 'asked' else 'lead' end, true),
    (b.joint_place, 'joint', b.n % 2 = 0 and b.state not in ('sent', 'withdrawn'))) as k (place, part, has)
join unit u on u.place = k.place where k.has
on conflict do nothing;

insert into whistle_dispute (id, whistle_id, organisation_id, reason, recorded_at, recorded_by, decision, decision_reason, decided_on,
                             decided_at, decided_by)
select md5('dispute' || b.n)::uuid, b.id, u.id, '不属于本单位职责', b.raised_on + time '15:00', o.person_id, d.decision,
       case when d.decision is null then '' else '依据三定方案' end, case when d.decision is not null then b.raised_on + 1 end,
       case when d.decision is not null then b.raised_on + 1 + time '09:00' end,
       case when d.decision is not null then o.person_id end
from blown b join unit u on u.place = b.asked_place join officer o on o.place = b.asked_place and o.number = 1
cross join lateral (select case when b.open and b.n % 3 = 0 then null when b.n % 2 = 0 then 'rejected' else 'upheld' end as decision) d
where b.n % 31 = 0;

insert into whistle_stop (id, whistle_id, from_on, through_on, reason, stopped_at, stopped_by, ended_at, ended_by)
select md5('stop' || b.n)::uuid, b.id, b.raised_on + 1, b.raised_on + 3, '等待上级批复', b.raised_on + time '16:00', o.person_id,
       b.raised_on + 3 + time '17:00', o.person_id
from blown b join officer o on o.place = b.place and o.number = 1 where b.n % 19 = 0;

insert into whistle_rating (whistle_id, from_organisation_id, to_organisation_id, round, rating, reason, recorded_at, recorded_by)
select b.id, u.id, a.id, 0, (array['satisfied','fair','unsatisfied'])[1 + b.n % 3], '', b.closed_on + time '17:00', o.person_id
from blown b join unit u on u.place = b.place join unit a on a.place = b.asked_place
join officer o on o.place = b.place and o.number = 1 where b.state = 'closed' and b.n % 2 = 0 and u.id <> a.id;

insert into whistle_meeting (id, whistle_id, held_on, chaired_by, minutes, recorded_at, recorded_by, request_key)
select md5('meeting' || b.n)::uuid, b.id, b.raised_on + 2, '区政府分管副区长', '明确牵头单位和完成时限', b.raised_on + 2 + time '18:00', o.person_id,
       'bench-meeting-' || b.n
from blown b join officer o on o.place = b.place and o.number = 1 where b.n % 25 = 0;
insert into whistle_decision (id, meeting_id, whistle_id, organisation_id, what, due_on)
select md5('decision' || b.n)::uuid, md5('meeting' || b.n)::uuid, b.id, u.id, '完成现场清点', b.raised_on + 10
from blown b join unit u on u.place = b.asked_place where b.n % 25 = 0;
