-- What everything below is drawn from: units in the order of the tree, their persons, wordings with the text by which the product
-- finds them (table wording, filled before), and how much is wanted (table wanted).
create temporary table unit as
    select o.id, o.code, o.name, row_number() over (order by o.path) - 1 as place
    from organisation o where o.path <@ (select c.path from organisation c where c.code = 'CITY');
create unique index on unit (place);
create temporary table officer as
    select u.place, p.id as person_id, row_number() over (partition by u.place order by p.username) as number
    from unit u join person p on p.organisation_id = u.id;
create unique index on officer (place, number);
create temporary table matter as
    select i.id, i.code, i.name, u.place, row_number() over (order by i.code) - 1 as number
    from initiative i join unit u on u.id = i.organisation_id;
create unique index on matter (number);
analyze unit;
analyze officer;
analyze matter;

insert into supervision_designation (id, organisation_id, scope_organisation_id, authority, approval_number, matters, holds_from,
                                     recorded_at, recorded_by)
select md5('bench-designation')::uuid, u.id, u.id, '政府督查工作条例', '督〔2020〕1号', '', date '2020-01-01', timestamp '2020-01-01 09:00',
       (select person_id from officer where place = 0 limit 1)
from unit u where u.place = 0;
