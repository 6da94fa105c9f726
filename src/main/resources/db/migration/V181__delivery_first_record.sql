-- With the first record beside the latest, a past day needs the records of those activities alone whose work lay on both sides of it.
alter table activity add column first_occurred_on date;
update activity a set first_occurred_on = s.first_occurred_on
from (
    select p.activity_id, min(p.occurred_on) as first_occurred_on
    from progress p left join progress_confirmation c on c.progress_id = p.id
    where p.activity_id is not null and p.kind <> 'withdrawn' and c.decision is distinct from 'returned'
      and not exists (select 1 from progress s where s.supersedes = p.id)
    group by p.activity_id) s
where s.activity_id = a.id and a.last_occurred_on is not null;
