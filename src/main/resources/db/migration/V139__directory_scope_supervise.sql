-- A token may also be made for orders of supervision.
alter table api_token drop constraint api_token_scopes_are_known;
alter table api_token add constraint api_token_scopes_are_known
    check (scopes <@ array['read', 'record', 'confirm', 'plan', 'supervise'] and cardinality(scopes) > 0);
