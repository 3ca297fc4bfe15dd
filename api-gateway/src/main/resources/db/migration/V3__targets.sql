-- --- The one way out ---------------------------------------------------------------------------------------------------

-- Where a team's alerts go: one address, channel or program. Secrets are encrypted with the key of the installation.
create table target (
    id             uuid        not null primary key,
    tenant_id      uuid        not null references tenant on delete cascade,
    kind           text        not null check (length(kind) between 1 and 40),
    name           text        not null check (length(name) between 1 and 100),
    secret         bytea,
    -- The secret before the last rotation, and until when both are good.
    retired_secret bytea,
    retired_until  timestamptz,
    settings       jsonb       not null,
    state          text        not null check (state in ('active', 'failing', 'disabled')),
    -- The first and the last failure since something arrived there; how many days of it were told.
    failing_since  timestamptz,
    last_failed_at timestamptz,
    told_days      int         not null default 0,
    last_error     text,
    -- Messages that were given up since something arrived there: the next one says so.
    missed         int         not null default 0,
    -- Of the last test: whoever reads the code there can type it here.
    code_hash      bytea,
    tested_at      timestamptz,
    proved_at      timestamptz,
    version        int         not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    check ((state = 'active') = (failing_since is null) or state = 'disabled')
);

create unique index target_name on target (tenant_id, lower(name));

-- Serves the look at what fails for days.
create index target_failing on target (failing_since) where failing_since is not null;

-- What goes to one receiver waits in one lane, so that no receiver waits for another. The lane of a target has the
-- target's id; what is written to people who are no target goes through the lane of its team.
create table delivery_lane (
    id        uuid        not null primary key,
    tenant_id uuid        not null references tenant on delete cascade,
    kind      text        not null,
    -- When its next delivery may begin: the token bucket, and the pause after failures.
    open_at   timestamptz not null default '-infinity',
    -- Of the lanes that have something due, the one that was served longest ago comes first.
    served_at timestamptz not null default '-infinity',
    -- In a row.
    failures  int         not null default 0
);

create table delivery (
    id               uuid        not null primary key,   -- name-based: planned twice is planned once
    tenant_id        uuid        not null references tenant on delete cascade,
    lane_id          uuid        not null references delivery_lane on delete cascade,
    -- Null for what was written to somebody who is no target.
    target_id        uuid        references target on delete cascade,
    alert_id         uuid,
    version          int,
    change           text        not null,
    -- Whether it is told at once; else it may wait for more of the same.
    prompt           boolean     not null default true,
    route_id         uuid,
    message_group    text,
    planned_at       timestamptz not null,
    state            text        not null check (state in ('waiting', 'sent', 'superseded', 'not-told', 'failed')),
    due_at           timestamptz,
    attempts         int         not null default 0,
    -- Since when nothing but the receiver keeps it: patience is counted from here.
    ready_at         timestamptz not null,
    -- Somebody asked for it again: it is sent whatever was told meanwhile.
    resent           boolean     not null default false,
    created_at       timestamptz not null,
    ended_at         timestamptz,
    -- What the message said: the alert's version and how many articles, both as they stood then.
    told_version     int,
    told_articles    int,
    -- The alert whose message told it, where several were told in one.
    lead_alert_id    uuid,
    -- Names the message at its receiver, for an update.
    external_ref     text,
    last_status      int,
    last_error       text,
    leased           boolean     not null default false,
    lease_token      bigint      not null default 0,
    check ((state = 'waiting') = (due_at is not null))
);

-- Serves the claim: which lanes have something waiting, and what of it is due first.
create index delivery_due on delivery (lane_id, due_at) where due_at is not null;
create index delivery_leased on delivery (lane_id) where leased;

-- Serves the versions of one alert at one target.
create index delivery_of_alert on delivery (target_id, alert_id, version);

-- Serves the alerts that one message told.
create index delivery_of_lead on delivery (target_id, lead_alert_id) where lead_alert_id is not null;

-- Serve the lists, newest first.
create index delivery_of_tenant on delivery (tenant_id, created_at desc, id desc);
create index delivery_of_target on delivery (target_id, created_at desc, id desc);

-- Every attempt at a delivery, and every time that it was held, with the reason.
create table delivery_attempt (
    id          bigint      generated always as identity primary key,
    delivery_id uuid        not null references delivery on delete cascade,
    at          timestamptz not null,
    outcome     text        not null check (outcome in ('accepted', 'failed', 'refused', 'gone', 'held')),
    status      int,
    reason      text,
    plain       boolean     not null default false
);

create index delivery_attempt_of on delivery_attempt (delivery_id, id);

-- --- Mail --------------------------------------------------------------------------------------------------------------

-- Mails are what was written; whether and when one is sent is a delivery's matter, with the id of the mail.
insert into delivery_lane (id, tenant_id, kind) select distinct tenant_id, tenant_id, 'mail' from mail where due_at is not null;
insert into delivery (id, tenant_id, lane_id, change, planned_at, ready_at, state, due_at, created_at)
    select id, tenant_id, tenant_id, 'mail', created_at, now(), 'waiting', due_at, created_at from mail where due_at is not null;

alter table mail drop column due_at, drop column attempts, drop column leased, drop column lease_token;

-- Null where the mail has only a text.
alter table mail add column html text;
-- The Message-ID without its brackets; null for the mail's id at the domain of the mails.
alter table mail add column message_id text;

-- Addresses that get no more mails of a purpose from a team.
create table mail_suppression (
    id         uuid        not null primary key,
    tenant_id  uuid        not null references tenant on delete cascade,
    address    text        not null check (address = lower(address)),
    purpose    text        not null check (purpose in ('alerts', 'account')),
    cause      text        not null check (cause in ('bounced', 'bounced-often', 'unsubscribed')),
    -- What the mail server said; null if nobody said anything.
    detail     text,
    created_at timestamptz not null,
    unique (tenant_id, address, purpose)
);

-- Mails that were given up because their recipient could not be reached for a while.
create table mail_soft_bounce (
    mail_id    uuid        not null primary key,
    tenant_id  uuid        not null references tenant on delete cascade,
    address    text        not null,
    purpose    text        not null,
    bounced_at timestamptz not null
);

create index mail_soft_bounce_of on mail_soft_bounce (tenant_id, address, purpose, bounced_at);
