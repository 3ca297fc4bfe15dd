-- Who did what when: every request that changed something, and every one that was refused for want of rights.
create table audit_entry (
    id         bigint generated always as identity primary key,
    tenant_id  uuid        not null references tenant on delete cascade,
    at         timestamptz not null,
    account_id uuid        not null,                  -- kept when the account is gone, and so is its name
    username   text        not null,
    by_key     uuid,                                  -- the API key it used; null for a session
    action     text        not null,                  -- method and route, e.g. `PATCH /monitors/{id}`
    path       text        not null,                  -- as asked for, without parameters
    status     integer     not null
);

create index audit_latest on audit_entry (tenant_id, id desc);

-- What a key may do, of what its account may; null: all of it.
alter table api_key add column scopes     text;
alter table api_key add column expires_at timestamptz;

alter table account add column email text;

-- A link that lets somebody in once: an invitation, or a new password.
create table account_link (
    id          uuid        primary key,
    tenant_id   uuid        not null references tenant on delete cascade,
    account_id  uuid        not null references account on delete cascade,
    kind        text        not null check (kind in ('INVITATION', 'PASSWORD_RESET')),
    token_hash  bytea       not null unique,
    created_by  text        not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz
);

create index account_link_of_account on account_link (account_id);

-- An account that was invited has no password until it is accepted.
alter table account alter column password_hash drop not null;

-- Not every mail is about an alert. What lets somebody in is shown to admins alone.
alter table mail alter column monitor_id drop not null;
alter table mail alter column alert_id drop not null;
alter table mail add column for_admins boolean not null default false;

-- What a POST with an Idempotency-Key answered, so that its repetition answers the same and does nothing.
create table idempotent_request (
    account_id  uuid        not null references account on delete cascade,
    key_hash    bytea       not null,
    fingerprint bytea       not null,                 -- of route and body: another request must not get this answer
    created_at  timestamptz not null,
    status      integer,                              -- null while it is under way
    location    text,
    body        text,
    primary key (account_id, key_hash)
);

create index idempotent_request_age on idempotent_request (created_at);
