-- Of one rule, region and first day an office has one standing version; it withdraws the old before it adds the new.
create unique index rule_version_stands_once on rule_version (code, region, in_force_from) where withdrawn_at is null;
