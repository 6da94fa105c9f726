-- Counts over a unit's initiatives are kept by the application as long as this number stands: it goes up, in the same
-- transaction, with every change of one of them.
create table unit_version (
    organisation_id uuid   not null primary key references organisation (id),
    version         bigint not null
);

-- The unit that the light was computed in, so that a move of the initiative is a change in both units.
alter table initiative_light add column organisation_id uuid references organisation (id);
update initiative_light g set organisation_id = i.organisation_id from initiative i where i.id = g.initiative_id;
insert into unit_version (organisation_id, version) select distinct organisation_id, 1 from initiative_light;

-- Units that do an activity of another unit's initiative, and therefore see it; kept beside the light.
create table activity_unit (
    organisation_id uuid not null references organisation (id),
    initiative_id   uuid not null references initiative (id),
    primary key (organisation_id, initiative_id)
);
create index activity_unit_by_initiative on activity_unit (initiative_id);
insert into activity_unit (organisation_id, initiative_id)
select distinct a.organisation_id, a.initiative_id from activity a join initiative i on i.id = a.initiative_id
where a.organisation_id <> i.organisation_id and a.removed_at is null;
