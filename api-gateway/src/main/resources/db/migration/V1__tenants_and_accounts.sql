-- A tenant is a team that shares monitors, mentions and accounts; nothing that is not public crosses from one to another.
create table tenant (
    id         uuid        not null primary key,
    name       text        not null check (length(name) between 1 and 100),
    created_at timestamptz not null
);

create unique index tenant_name on tenant (lower(name));

create table account (
    id            uuid        not null primary key,
    tenant_id     uuid        not null references tenant,
    -- Unique over all tenants, so that signing in needs no tenant; stored in lower case.
    username      text        not null unique check (username = lower(username) and length(username) between 2 and 100),
    role          text        not null check (role in ('VIEWER', 'EDITOR', 'ADMIN')),
    operator      boolean     not null,
    -- Scheme, rounds, salt and hash in one text, so that the rounds can be raised without a migration.
    password_hash text        not null,
    created_at    timestamptz not null
);

create index account_of_tenant on account (tenant_id, username);

create table session (
    id            uuid        not null primary key,
    account_id    uuid        not null references account on delete cascade,
    -- SHA-256 of the cookie's token: who reads this table cannot sign in with it.
    token_hash    bytea       not null unique,
    -- The token before the last rotation: still good until the browser has shown that it received the new one.
    previous_hash bytea       unique,
    rotated_at    timestamptz not null,
    -- When the new token was first seen; null until then.
    confirmed_at  timestamptz,
    created_at    timestamptz not null,
    last_used_at  timestamptz not null,
    expires_at    timestamptz not null
);

-- Serves the sweep of expired sessions.
create index session_expiry on session (expires_at);
create index session_of_account on session (account_id);

create table api_key (
    id           uuid        not null primary key,
    account_id   uuid        not null references account on delete cascade,
    name         text        not null check (length(name) between 1 and 100),
    key_hash     bytea       not null unique,
    created_at   timestamptz not null,
    last_used_at timestamptz
);

create index api_key_of_account on api_key (account_id, created_at);

-- Counts attempts to sign in, for all replicas together. The subject (an account's name, an address, both) is hashed:
-- people type their password into the wrong field.
create table sign_in_attempt (
    subject  bytea       not null primary key,
    attempts int         not null check (attempts > 0),
    since    timestamptz not null
);
