-- --- Who is told of what, and when --------------------------------------------------------------------------------------

-- Routes of a team are asked in their order; the first that takes an alert counts.
create table alert_route (
    id             uuid        primary key,
    tenant_id      uuid        not null references tenant on delete cascade,
    name           text        not null check (length(name) between 1 and 100),
    active         boolean     not null,
    position       integer     not null,
    -- What it takes; all must hold, and an empty list holds always.
    kinds          jsonb       not null,
    levels         jsonb       not null,
    tags           jsonb       not null,
    monitors       jsonb       not null,
    targets        jsonb       not null,              -- empty: nobody is told
    group_by       text        not null check (group_by in ('none', 'story', 'monitor', 'team')),
    wait_seconds   integer     not null check (wait_seconds between 0 and 3600),
    update_minutes integer     not null check (update_minutes between 1 and 1440),
    repeat_minutes integer     check (repeat_minutes between 5 and 10080),   -- null: never
    quiet          jsonb       not null,              -- local times and their zone, never moments
    escalation     jsonb       not null,
    daily_cap      integer     not null check (daily_cap between 1 and 1000),
    goes_on        boolean     not null,              -- later routes are asked too
    version        integer     not null default 0,
    created_at     timestamptz not null
);

create index alert_route_by_tenant on alert_route (tenant_id, position, created_at);

-- When a person is not to be disturbed, whatever route leads to them.
create table quiet_hours (
    account_id uuid        primary key references account on delete cascade,
    tenant_id  uuid        not null references tenant on delete cascade,
    settings   jsonb       not null,
    leave      jsonb       not null,                  -- days on which an escalation passes the person over
    version    integer     not null,
    updated_at timestamptz not null
);

-- What is told to nobody for a while. Alerts are found and counted all the same.
create table alert_mute (
    id                uuid        primary key,
    tenant_id         uuid        not null references tenant on delete cascade,
    kind              text        not null check (kind in ('rule', 'story', 'source', 'entity', 'monitor')),
    thing_id          uuid        not null,
    reason            text        not null,
    author            text        not null,           -- user name
    created_at        timestamptz not null,
    ends_at           timestamptz not null,           -- there is no mute without an end
    until_story_ends  boolean     not null default false,
    -- When its end has to be announced; null if it is short, or was announced.
    due_at            timestamptz,
    leased            boolean     not null default false,
    lease_token       bigint      not null default 0,
    check (ends_at <= created_at + interval '31 days')
);

create index alert_mute_of_tenant on alert_mute (tenant_id, ends_at);
create index alert_mute_due on alert_mute (due_at) where due_at is not null;

-- Alerts as routing knows them: as of the last change that it planned.
create table routed_alert (
    alert_id   uuid        primary key,
    tenant_id  uuid        not null references tenant on delete cascade,
    version    integer     not null,
    change     text        not null,
    kind       text        not null,
    level      text        not null,
    state      text        not null,
    rule_id    uuid,
    monitor_id uuid,
    tags       jsonb       not null,
    stories    uuid[]      not null,
    sources    uuid[]      not null,
    about      text        not null,
    changed_at timestamptz not null
);

create index routed_alert_spike on routed_alert (tenant_id) where kind = 'spike' and state <> 'closed';

-- What a target was told of an alert, or will be.
create table alert_told (
    alert_id      uuid        not null references routed_alert on delete cascade,
    target_id     uuid        not null,               -- delivery's
    route_id      uuid        not null,               -- kept when the route is gone: its end is told
    message_group text,                               -- alerts that keep their distance together
    joins         text,                               -- deliveries that the last one is one message with
    last_at       timestamptz not null,               -- later than now while it waits
    level         text        not null,
    stories       uuid[]      not null,
    messages      integer     not null,               -- about the group
    closed        boolean     not null,
    primary key (alert_id, target_id)
);

create index alert_told_group on alert_told (target_id, message_group) where not closed;

-- What nobody, or a target, was not told: muted, or a line in a spike.
create table alert_silenced (
    alert_id  uuid        not null references routed_alert on delete cascade,
    target_id uuid,                                   -- null: nobody was
    reason    text        not null check (reason in ('muted', 'inhibited')),
    by_id     uuid        not null,                   -- the mute or the spike's alert
    at        timestamptz not null,
    unique nulls not distinct (alert_id, target_id, by_id)
);

create index alert_silenced_by on alert_silenced (by_id);

-- Messages that were planned for a target on a day of its route's zone.
create table target_day (
    target_id uuid    not null references target on delete cascade,
    day       date    not null,
    planned   integer not null,
    primary key (target_id, day)
);

-- When an alert is to be looked at again, to be repeated or told to somebody else.
create table alert_timer (
    id          uuid        primary key,              -- name-based: one of each kind for an alert and a route
    alert_id    uuid        not null references routed_alert on delete cascade,
    route_id    uuid        not null,
    kind        text        not null check (kind in ('repeat', 'escalate')),
    step        integer     not null,
    due_at      timestamptz,                          -- null: it is over
    leased      boolean     not null default false,
    lease_token bigint      not null default 0
);

create index alert_timer_due on alert_timer (due_at) where due_at is not null;
create index alert_timer_of_alert on alert_timer (alert_id);
