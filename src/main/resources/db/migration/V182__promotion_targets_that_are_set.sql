-- A target is set, adjusted and withdrawn by people; each time is a row, so that what was asked for on a day can be told.
create table promotion_target_setting (
    target_code text        not null references promotion_target (code),
    number      int         not null,
    value       numeric     not null,
    withdrawn   boolean     not null,
    basis       text        not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    -- Empty for those that stood before people set them here.
    recorded_by uuid references person (id),
    request_key text,
    primary key (target_code, number),
    constraint promotion_target_setting_is_recorded_once unique (recorded_by, request_key)
);
alter table promotion_target_setting add constraint promotion_target_setting_value_is_positive check (value > 0);
-- When a ledger brought them, the trail tells.
insert into promotion_target_setting (target_code, number, value, withdrawn, basis, reason, recorded_at)
select code, 1, value, false, source, '', coalesce(
    (select max(recorded_at) from audit_entry where action = 'promotion.targets.import'), timestamptz '2026-01-01 00:00+08')
from promotion_target;

alter table promotion_target drop column value, drop column source;
alter table promotion_target drop constraint promotion_target_measure_is_known;
alter table promotion_target add constraint promotion_target_measure_is_known
    check (measure in ('signed', 'landed', 'agreed', 'in_place', 'used', 'stated'));
-- One unit is asked for the same thing once a year.
create unique index promotion_target_is_set_once on promotion_target (organisation_id, year, measure, size_class, channel, unit)
    where measure <> 'stated';
create unique index promotion_target_is_stated_once on promotion_target (organisation_id, year, name) where measure = 'stated';

create table promotion_target_number (
    year int not null primary key,
    last int not null
);

-- What the year raised of agreed and used sums is found by its day.
create index lead_capital_by_day on lead_capital (kind, as_of);
