-- Gives one initiative a plan of 500 activities: its own twenty, over and over, each stage waiting for the one before it.
with large as (select id from initiative where code = :'code'),
own as (select a.* from activity a join large on large.id = a.initiative_id where a.removed_at is null order by a.position limit 20),
made as (
    insert into activity
    select (jsonb_populate_record(null::activity, to_jsonb(a) || jsonb_build_object(
        'id', gen_random_uuid(), 'position', (select max(position) from own) + 20 * (n - 1) + row_number() over (partition by n order by a.position),
        'name', a.name || ' ' || n, 'gate', false, 'actual_start', null, 'actual_finish', null, 'percent', 0,
        'planned_start', a.planned_start + 7 * n, 'planned_finish', a.planned_finish + 7 * n))).*
    from own a cross join generate_series(1, 24) n
    where (select count(*) from activity b join large on large.id = b.initiative_id) < 500
    returning id, initiative_id, position)
insert into activity_link (initiative_id, predecessor_id, successor_id, link_type)
select a.initiative_id, a.id, b.id, 'finish_to_start' from made a join made b on b.position = a.position + 1;
