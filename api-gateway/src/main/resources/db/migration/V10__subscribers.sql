-- People outside of the team who asked to have a briefing's editions by mail.
create table subscriber (
    id           uuid        primary key,
    tenant_id    uuid        not null references tenant on delete cascade,
    briefing_id  uuid        not null references briefing on delete cascade,
    address      text        not null check (length(address) <= 254),
    invited_by   text        not null,                 -- user name
    invited_at   timestamptz not null,                 -- last; a new invitation makes the one before void
    confirmed_at timestamptz,                          -- null until the address itself said yes
    paused_until timestamptz,
    created_at   timestamptz not null
);

create unique index subscriber_address on subscriber (briefing_id, lower(address));
