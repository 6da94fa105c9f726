-- The day from which a stage's clock would have run had it never stopped: a hold moves it on by its working days.
alter table lead add column clock_from date;
update lead set clock_from = stage_since;
alter table lead alter column clock_from set not null;
alter table lead_step add column clock_from date;
update lead_step s set clock_from = l.clock_from from lead l where l.id = s.lead_id;
alter table lead_step alter column clock_from set not null;
drop index lead_by_stage;
create index lead_by_stage on lead (stage, clock_from, id) where standing = 'active';
