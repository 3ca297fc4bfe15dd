-- The mail outbox: every mail that an alert made, whether or not it is sent. Without an SMTP server it is where alerts by
-- mail can be read.
create table mail (
    id           uuid        not null primary key,   -- name-based: one alert to one address is one mail
    tenant_id    uuid        not null references tenant on delete cascade,
    monitor_id   uuid        not null,
    alert_id     uuid        not null,
    recipient    text        not null,
    subject      text        not null,
    text         text        not null,
    created_at   timestamptz not null,
    state        text        not null check (state in ('KEPT', 'SENT', 'FAILED')),
    -- When to send it, or to try again; null if it is not to be sent (any more).
    due_at       timestamptz,
    attempts     int         not null default 0,
    last_error   text,
    sent_at      timestamptz,
    check (state = 'KEPT' or due_at is null)
);

-- Serves the list of a tenant's mails, newest first.
create index mail_of_tenant on mail (tenant_id, created_at desc, id desc);

-- Serves the sender; small, because only waiting mails are in it.
create index mail_due on mail (due_at) where due_at is not null;
