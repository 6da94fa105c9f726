-- Whose ledger a figure stands in decides who may see it; what it speaks of may be an organisation from outside.
alter table figure add column organisation_id uuid not null references organisation (id);
alter table figure add column search_text text not null;
alter table figure_conflict add column organisation_id uuid not null references organisation (id);
create unique index figure_begins_once on figure (code) where supersedes is null;
create index figure_by_organisation on figure (organisation_id, code);
create index figure_by_text on figure using gin (search_text public.gin_trgm_ops);
create index figure_conflict_by_organisation on figure_conflict (organisation_id, subject);

-- Last number given out per year (FIG-2026-0007), allocated under its row lock.
create table figure_number (
    year int not null primary key,
    last int not null
);

-- One figure or contradiction may concern several initiatives.
alter table figure drop column initiative_id;
alter table figure_conflict drop column initiative_id;
create table figure_link (
    figure_code   text not null,
    initiative_id uuid not null references initiative (id),
    primary key (figure_code, initiative_id)
);
create index figure_link_by_initiative on figure_link (initiative_id);
create table figure_conflict_link (
    conflict_id   uuid not null references figure_conflict (id),
    initiative_id uuid not null references initiative (id),
    primary key (conflict_id, initiative_id)
);
create index figure_conflict_link_by_initiative on figure_conflict_link (initiative_id);
