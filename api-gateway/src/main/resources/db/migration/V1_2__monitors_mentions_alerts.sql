-- A monitor is a saved search; a mention is one article it matched; an alert says that a rule of it fired.
create table monitor (
    id         uuid        primary key,
    tenant_id  uuid        not null,
    name       text        not null check (length(name) between 1 and 200),
    query      text        not null,
    language   text,                                  -- BCP 47; null matches every language
    version    integer     not null check (version >= 1),
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index monitor_by_tenant on monitor (tenant_id, name);

create table mention (
    id              uuid        primary key,          -- of monitor and article, so that there is one for each pair
    tenant_id       uuid        not null,
    monitor_id      uuid        not null references monitor on delete cascade,
    article_id      uuid        not null,             -- no foreign key: articles may be erased on their own
    article_time    timestamptz not null,
    spans           jsonb       not null,
    prominence      text        not null check (prominence in ('headline', 'lede', 'body', 'passing')),
    found_at        timestamptz not null,
    state           text        not null default 'new' check (state in ('new', 'seen', 'kept', 'dismissed')),
    reason          text,
    tags            jsonb       not null default '[]',
    note            text,
    override_label  text        check (override_label in ('positive', 'neutral', 'negative')),
    override_reason text,
    override_by     text,
    override_at     timestamptz,
    unique (monitor_id, article_id)
);

create index mention_latest on mention (monitor_id, article_time desc, id);
create index mention_latest_of_tenant on mention (tenant_id, article_time desc, id);

-- Who changed what about a mention; never updated.
create table mention_change (
    id         bigint generated always as identity primary key,
    mention_id uuid        not null references mention on delete cascade,
    at         timestamptz not null,
    by         text        not null,
    field      text        not null,
    before     text,
    after      text
);

create index mention_change_by_mention on mention_change (mention_id, id);

create table alert_rule (
    id         uuid        primary key,
    tenant_id  uuid        not null,
    monitor_id uuid        not null references monitor on delete cascade,
    kind       text        not null check (kind in ('every-match')),
    channel    text        not null check (channel in ('screen', 'mail')),
    target     text,                                  -- address; null for the screen
    created_at timestamptz not null,
    check ((channel = 'mail') = (target is not null)),
    unique nulls not distinct (monitor_id, kind, channel, target)
);

create table alert (
    id           uuid        primary key,             -- of rule kind, monitor and article: raised once
    tenant_id    uuid        not null,
    monitor_id   uuid        not null,                -- kept when the monitor is gone
    monitor_name text        not null,
    rule_id      uuid,
    article_id   uuid,
    headline     text        not null,
    url          text,
    source_name  text,
    story_id     uuid,
    explanation  text        not null,
    raised_at    timestamptz not null
);

create index alert_latest on alert (tenant_id, raised_at desc, id);
