-- What a person may see, and what filters offer, stands until an initiative, a plan or an organisation changes.
create index audit_entry_of_initiatives on audit_entry (sequence)
    where split_part(action, '.', 1) in ('city', 'delivery', 'directory')
      and action not like 'delivery.progress.%' and action not like 'directory.session.%';

-- The units of a page of orders are asked for by their part: along the old key they were looked for unit by unit.
alter table supervision_order_unit drop constraint supervision_order_unit_pkey;
alter table supervision_order_unit add primary key (order_id, part, organisation_id);

-- The actual number beside each target of a page.
create index figure_beside_targets on figure
    (metric, unit, coalesce(subject_organisation_id, cast('00000000-0000-0000-0000-000000000000' as uuid)), period desc, code desc)
    where kind in ('actual', 'cumulative');
