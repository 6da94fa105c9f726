-- A password that somebody else set opens the account only until then.
alter table person add column password_valid_until timestamptz;

-- The secret of a person's time-based codes (RFC 6238), sealed. The time step of a code that served is kept: no code serves twice.
create table second_factor (
    person_id        uuid   not null primary key references person (id),
    secret_encrypted text   not null,
    confirmed_at     timestamptz,
    last_step        bigint not null default 0
);

-- What opens the account when the phone is lost; each serves once.
create table recovery_code (
    person_id uuid not null references person (id),
    code_hash text not null,
    used_at   timestamptz,
    primary key (person_id, code_hash)
);
