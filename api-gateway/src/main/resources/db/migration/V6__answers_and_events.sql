-- --- What people say of alerts without signing in -----------------------------------------------------------------------

-- Whoever has a mail about an alert may say what it was worth; an address that is no account of the team says it itself.
alter table alert_opinion drop constraint alert_opinion_pkey;
alter table alert_opinion alter column account_id drop not null;
alter table alert_opinion
    add column address text check (address = lower(address)),
    add constraint alert_opinion_of_one check ((account_id is null) <> (address is null));
create unique index alert_opinion_of on alert_opinion (alert_id, account_id, address) nulls not distinct;

-- --- The team's own time ------------------------------------------------------------------------------------------------

-- Where nobody has said a zone, that of the team holds. Of what has neither ranges nor days nobody has.
update alert_route set quiet = quiet - 'zone'
    where quiet ->> 'zone' = 'UTC' and quiet -> 'ranges' = '[]' and quiet -> 'holidays' = '[]';
update quiet_hours set settings = settings - 'zone'
    where settings ->> 'zone' = 'UTC' and settings -> 'ranges' = '[]' and settings -> 'holidays' = '[]' and leave = '[]';

-- --- Targets ------------------------------------------------------------------------------------------------------------

-- Mails go to proved addresses alone from now on. Those that got them before go on getting them.
update target set proved_at = created_at where kind = 'mail' and proved_at is null;

-- The number of the last event that was sent there, so that a receiver sees what it has missed.
alter table target add column seq bigint not null default 0;

-- What happened in a team and is no alert, for the webhooks that ask for it.
create table team_event (
    id         uuid        not null primary key,          -- name-based: told twice is told once
    tenant_id  uuid        not null references tenant on delete cascade,
    type       text        not null,                      -- such as mention.found
    subject    text        not null,                      -- such as mentions/ID
    at         timestamptz not null,
    data       jsonb       not null
);

-- A delivery is about an alert, about an event, or about neither.
alter table delivery
    add column event_id uuid references team_event on delete cascade,
    add column seq      bigint,
    add constraint delivery_of_one check (alert_id is null or event_id is null);
create index delivery_of_event on delivery (event_id) where event_id is not null;

-- Serves the end of what is kept.
create index delivery_ended on delivery (ended_at) where ended_at is not null;
create index mail_created on mail (created_at);

-- Finds the mail that a bounce is about.
create index mail_of_message on mail (message_id) where message_id is not null;
