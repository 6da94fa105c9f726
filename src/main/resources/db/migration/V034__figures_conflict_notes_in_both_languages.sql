alter table figure_conflict add column note_en text not null default '';
