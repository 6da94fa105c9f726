-- What came back to a person is found by the person, not by going through all that the person ever recorded.
alter table progress_confirmation add column recorded_by uuid references person (id);
update progress_confirmation c set recorded_by = p.recorded_by from progress p where p.id = c.progress_id;
alter table progress_confirmation alter column recorded_by set not null;
create index progress_confirmation_returned_to on progress_confirmation (recorded_by, decided_at desc) where decision = 'returned';
drop index progress_confirmation_returned;
