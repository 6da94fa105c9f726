-- A list's fields in both languages, in the same order.
alter table collection add column fields_en text[] not null default '{}';
