-- What somebody was told inside the product, as a key of a bundle with its arguments, so that it is read in the reader's
-- language. The same thing is told to a person once, whoever tells it and however often.
create table message (
    id          uuid        not null primary key,
    person_id   uuid        not null references person (id),
    message_key text        not null,
    arguments   text[]      not null,
    path        text        not null,
    once_key    text        not null,
    told_at     timestamptz not null,
    read_at     timestamptz,
    constraint message_is_told_once unique (person_id, once_key)
);
create index message_by_person on message (person_id, told_at desc, id desc);
create index message_unread on message (person_id) where read_at is null;

-- A way out of the product: the e-mail of one person, or a robot in a group of one unit. Addresses of robots and their secrets
-- are sealed. A channel that fails waits longer from one failure to the next.
create table message_channel (
    id              uuid        not null primary key,
    kind            text        not null,
    person_id       uuid references person (id),
    organisation_id uuid references organisation (id),
    name            text        not null,
    address_sealed  text        not null default '',
    secret_sealed   text        not null default '',
    quiet_from      time,
    quiet_until     time,
    digest_at       time,
    added_at        timestamptz not null,
    added_by        uuid        not null references person (id),
    ended_at        timestamptz,
    failures        int         not null default 0,
    failing_since   timestamptz,
    rests_until     timestamptz,
    last_error      text        not null default ''
);
alter table message_channel add constraint message_channel_kind_is_known check (kind in ('email', 'wecom', 'dingtalk'));
alter table message_channel add constraint message_channel_is_of_one check
    ((kind = 'email') = (person_id is not null) and (person_id is null) <> (organisation_id is null));
alter table message_channel add constraint message_channel_quiet_is_whole check ((quiet_from is null) = (quiet_until is null));
create unique index message_channel_one_mailbox on message_channel (person_id) where person_id is not null and ended_at is null;
create index message_channel_by_organisation on message_channel (organisation_id) where organisation_id is not null and ended_at is null;
create index message_channel_failing on message_channel (failing_since) where failing_since is not null and ended_at is null;

-- What is to leave by a channel. What is due together leaves as one post, under a key that stays the same when it is tried again,
-- since nobody knows whether a post that broke off had arrived.
create table message_delivery (
    id          uuid        not null primary key,
    channel_id  uuid        not null references message_channel (id),
    message_key text        not null,
    arguments   text[]      not null,
    path        text        not null,
    once_key    text        not null,
    due_at      timestamptz not null,
    attempts    int         not null default 0,
    post_key    uuid,
    sent_at     timestamptz,
    given_up_at timestamptz,
    constraint message_delivery_is_made_once unique (channel_id, once_key)
);
alter table message_delivery add constraint message_delivery_ends_one_way check (sent_at is null or given_up_at is null);
create index message_delivery_due on message_delivery (due_at, channel_id) where sent_at is null and given_up_at is null;
create index message_delivery_waiting on message_delivery (channel_id, due_at) where sent_at is null and given_up_at is null;
create index message_delivery_by_post on message_delivery (post_key) where post_key is not null;
create index message_delivery_given_up on message_delivery (given_up_at) where given_up_at is not null;
