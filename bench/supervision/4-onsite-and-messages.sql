-- Leaders' duties, visits with decisions, teams and trainings; and what both officers of each leading unit were told.
insert into leader_duty (id, post, organisation_id, initiative_id, since_on, until_on, recorded_at, recorded_by, request_key)
select md5('duty' || n)::uuid, '区领导' || n % 30, u.id, case when n % 3 > 0 then m.id end, current_date - 300 - n % 900,
       case when n % 4 = 0 then current_date - n % 200 end, current_date - 300 + time '09:00', o.person_id, 'bench-duty-' || n
from wanted, generate_series(1, wanted.orders / 100) n
join matter m on m.number = (n * 41) % (select count(*) from matter) join unit u on u.place = m.place
join officer o on o.place = m.place and o.number = 1;

insert into onsite_visit (id, code, post, organisation_id, initiative_id, visited_on, place, found, recorded_at, recorded_by, request_key)
select md5('visit' || n)::uuid, 'BV-' || n, '区领导' || n % 30, u.id, m.id, current_date - n % 1460, '项目现场', '管线迁改需要多部门同步', current_date - n % 1460 + time '17:00',
       o.person_id, 'bench-visit-' || n
from wanted, generate_series(1, wanted.orders / 10) n
join matter m on m.number = (n * 17) % (select count(*) from matter) join unit u on u.place = m.place
join officer o on o.place = m.place and o.number = 1;
insert into onsite_decision (id, visit_id, organisation_id, what, due_on)
select md5('visit-decision' || t.code)::uuid, t.id, t.organisation_id, '一周内提出迁改方案', t.visited_on + 7
from onsite_visit t where t.code like 'BV-%' and right(t.code, 1) in ('1', '4', '7');

insert into working_team (id, kind, name, organisation_id, initiative_id, purpose, founded_on, plaque_on, recorded_at, recorded_by, request_key)
select md5('team' || n)::uuid, case when n % 2 = 0 then 'special_team' else 'party_branch' end, '攻坚专班' || n, u.id, m.id, '集中攻坚', current_date - n % 1000,
       null, current_date - n % 1000 + time '09:00', o.person_id, 'bench-team-' || n
from wanted, generate_series(1, wanted.orders / 100) n
join matter m on m.number = (n * 13) % (select count(*) from matter) join unit u on u.place = m.place
join officer o on o.place = m.place and o.number = 1;
insert into training_round (id, organisation_id, year, topic, planned_on, completed_on, report, recorded_at, recorded_by, request_key)
select md5('training' || n)::uuid, u.id, extract(year from current_date)::int - n % 4, '征迁一线练兵' || n, current_date - n % 1400,
       case when n % 3 > 0 then current_date - n % 1400 + 2 end, case when n % 3 > 0 then '完成三轮实训' else '' end,
       current_date - 1400 + time '09:00', o.person_id, 'bench-training-' || n
from wanted, generate_series(1, wanted.orders / 100) n
join unit u on u.place = n % (select count(*) from unit) join officer o on o.place = u.place and o.number = 1;

insert into message (id, person_id, message_key, arguments, path, once_key, told_at, read_at)
select md5(o.person_id::text || s.code)::uuid, o.person_id, 'order.message.issued', array[s.code, s.item, '督查室', s.due_on::text],
       '/supervision/orders/' || s.code, 'bench:' || s.code, s.issued_on + time '11:00',
       case when mod(s.number, 30) > 0 then s.issued_on + 1 + time '08:30' end
from supervision_order s join unit u on u.id = s.lead_unit_id join officer o on o.place = u.place where s.code like 'BO-%';
insert into message (id, person_id, message_key, arguments, path, once_key, told_at, read_at)
select md5(o.person_id::text || s.code)::uuid, o.person_id, 'order.message.issued', array[s.code, s.item, '督查室', s.due_on::text],
       '/supervision/orders/' || s.code, 'bench:' || s.code, s.issued_on + time '11:00',
       case when mod(s.number, 30) > 0 then s.issued_on + 1 + time '08:30' end
from supervision_order s join officer o on o.place = 0 where s.code like 'BO-%' and mod(s.number, 20) = 0
on conflict do nothing;
