-- The newest entry of a room tells whether what was counted over its ledger still stands.
create index audit_entry_of_room on audit_entry (split_part(action, '.', 1), sequence desc);
