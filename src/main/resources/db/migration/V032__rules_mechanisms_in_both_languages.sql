-- What a mechanism requires, in both languages; the page shows the reader's.
alter table mechanism add column requires_en text not null default '';
