-- Orders of eight years, one in twenty-five in hand, with what happened to each, a document for one in ten.
create temporary table given as
    with size as (select count(*)::int as matters, (select count(*)::int from unit) as units from matter),
    drawn as (
        select n, md5('order' || n)::uuid as id, random() < 0.04 as open, (random() * 2900)::int + 60 as age, random() as fate,
               (array['hand_over','reminder','follow_up'])[1 + (random() * 2)::int] as kind, 5 + (random() * 40)::int as span
        from wanted, generate_series(1, wanted.orders) n
    ), dated as (
        select d.*, case when d.open then current_date - (n % 30) else current_date - age end as issued_on from drawn d
    )
    select d.*, m.id as initiative_id, m.code as subject_code, m.name as subject_name, m.place as lead_place,
           least(greatest(0, (m.place - 1) / 25 * 25 + 1) + n % 25, z.units - 1) as joint_place,
           d.issued_on + d.span as original_due_on, d.issued_on + d.span + case when n % 10 = 0 then 15 else 0 end as due_on,
           case when d.open then case when fate < 0.8 then 'open' else 'reported' end
                when fate < 0.02 then 'withdrawn' else 'closed' end as state,
           w.text as item, w.search, w.pairs, n % 7 > 0 as met
    from dated d, size z, matter m, wording w
    where m.number = (d.n::bigint * 6007) % z.matters and w.number = n % (select count(*) from wording);
analyze given;

insert into supervision_order (id, code, kind, year, number, organisation_id, designation_id, approval, source, basis, item, requirement,
                               subject_kind, subject_code, subject_name, subject_key, item_key, initiative_id, lead_unit_id, issued_on,
                               original_due_on, due_on, planned_on, state, finished_on, ended_on, met, words, percent, last_feedback_on,
                               extensions, entries, search_text, han_pairs, recorded_at, recorded_by, ended_by, request_key)
select g.id, 'BO-' || n, kind, extract(year from issued_on)::int, 1000000 + n, c.id, md5('bench-designation')::uuid, '区政府主要领导批示',
       '专题会议', '区政府常务会议纪要', item, '按期完成，书面反馈。', 'initiative', subject_code, subject_name, 'bench:' || n, item, initiative_id,
       u.id, issued_on, original_due_on, due_on, due_on - 1, state,
       case when state in ('reported', 'closed') then least(due_on, current_date) - n % 3 end,
       case when state in ('closed', 'withdrawn') then due_on + n % 4 end, case when state = 'closed' then met end, '', n % 100,
       issued_on + 3, (n % 10 = 0)::int, 4, search || ' ' || lower(subject_name) || ' bo-' || n, pairs, issued_on + time '11:00',
       o.person_id, case when state in ('closed', 'withdrawn') then o.person_id end, 'bench-' || n
from given g join unit u on u.place = g.lead_place join unit c on c.place = 0 join officer o on o.place = 0 and o.number = 1;

insert into supervision_order_unit (order_id, organisation_id, part, open)
select g.id, u.id, k.part, g.open
from given g cross join lateral (values (0, 'issuer', true), (g.lead_place, 'lead', true), (g.joint_place, 'joint', g.n % 3 = 0)) as k (place, part, has)
join unit u on u.place = k.place where k.has;

insert into supervision_order_entry (id, order_id, number, kind, occurred_on, text, organisation_id, percent, day, recorded_at,
                                     recorded_by, request_key)
select md5(s.id::text || k.number)::uuid, s.id, k.number, k.kind, k.day, '', case when k.number in (2, 4) then s.lead_unit_id else s.organisation_id end,
       case when k.number = 2 then s.percent end, k.said, k.day + time '14:00', s.recorded_by, s.code || '-' || k.number
from supervision_order s cross join lateral (values
    (1, 'issued', s.issued_on, s.original_due_on, true),
    (2, 'feedback', s.issued_on + 3, null, true),
    (3, 'extension_granted', s.original_due_on - 1, s.due_on, s.extensions > 0),
    (4, 'finish_reported', s.finished_on, s.finished_on, s.finished_on is not null),
    (5, case when s.state = 'withdrawn' then 'withdrawn' when s.met then 'closed_met' else 'closed_unmet' end, s.ended_on, null,
     s.ended_on is not null)) as k (number, kind, day, said, happened)
where s.code like 'BO-%' and k.happened;

insert into supervision_order_extension (order_id, number, wanted, reason, asked_at, granted)
select id, 1, due_on, '雨季施工受阻', original_due_on - 2 + time '09:00', true from supervision_order where code like 'BO-%' and extensions > 0;
insert into supervision_order_review (order_id, organisation_id, reason, asked_on, decide_by, upheld, decided_on)
select id, lead_unit_id, '完成时间应以验收为准', ended_on, ended_on + 30, true, ended_on + 9
from supervision_order where code like 'BO-%' and state = 'closed' and not met and mod(number, 5) = 0;

insert into supervision_order_file (id, order_id, entry_id, name, media_type, size_bytes, sm3, recorded_at, recorded_by)
select md5('file' || s.code)::uuid, s.id, md5(s.id::text || 4)::uuid, '办结报告.txt', 'text/plain', 36, repeat('0', 64),
       s.finished_on + time '14:00', s.recorded_by
from supervision_order s where s.code like 'BO-%' and s.finished_on is not null and mod(s.number, 10) = 0;
insert into supervision_order_file_content (file_id, content)
select md5('file' || s.code)::uuid, convert_to('事项已经完成，现场已验收。', 'UTF8') from supervision_order s
where s.code like 'BO-%' and s.finished_on is not null and mod(s.number, 10) = 0;

-- Those who would be reminded at the start have been.
insert into supervision_order_reminder (order_id, due_on, days, sent_at)
select s.id, s.due_on, d.days, current_timestamp from supervision_order s cross join generate_series(0, 30) as d (days)
where s.code like 'BO-%' and s.state = 'open' and s.due_on between current_date and current_date + 30;
