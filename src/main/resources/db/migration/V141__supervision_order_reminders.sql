-- Which reminder of which deadline was sent, so that each is sent once, however many nodes look.
create table supervision_order_reminder (
    order_id uuid        not null references supervision_order (id),
    due_on   date        not null,
    days     int         not null,
    sent_at  timestamptz not null,
    primary key (order_id, due_on, days)
);
