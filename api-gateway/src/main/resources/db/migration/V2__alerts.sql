-- Alerts with a life: rules of every kind, what waits to be judged, and what became of each alert.

-- Words that a team files its monitors under; rules and routes may name them.
alter table monitor add column tags jsonb not null default '[]';

-- Hours and days of alerts are those of the team.
alter table tenant add column zone text not null default 'Etc/UTC';
-- Whether the rules that every team begins with were made. What a team removes of them is not made again.
alter table tenant add column has_default_rules boolean not null default false;

-- When a mention counts for what is usual; null for one that was old when it was found.
alter table mention add column counts_at timestamptz;
-- False for what a search through history found, or what a new feed listed first: it tells what is usual, and is
-- nothing that happens now.
alter table mention add column is_news boolean not null default true;
update mention set counts_at = article_time, is_news = alert_held is null where alert_held is distinct from 'old';
create index mention_counted on mention (monitor_id, counts_at) where counts_at is not null;

-- --- Rules ------------------------------------------------------------------------------------------------------------

-- Addresses that alerts of a monitor were mailed to; the next migration makes targets and routes of them.
create table alert_recipient (
    tenant_id  uuid        not null,
    monitor_id uuid        not null references monitor on delete cascade,
    address    text        not null,
    created_at timestamptz not null,
    id         uuid        not null,
    primary key (monitor_id, address)
);

insert into alert_recipient (tenant_id, monitor_id, address, created_at, id)
    select tenant_id, monitor_id, target, created_at, id from alert_rule where channel = 'mail';

-- Whoever asked to be told of every match has one rule for it, however many ways it was told.
delete from alert_rule later using alert_rule earlier
    where earlier.monitor_id = later.monitor_id and (earlier.created_at, earlier.id) < (later.created_at, later.id);

alter table alert_rule drop constraint alert_rule_kind_check;
alter table alert_rule drop constraint alert_rule_check;
alter table alert_rule drop constraint alert_rule_monitor_id_kind_channel_target_key;
alter table alert_rule drop column channel, drop column target;
alter table alert_rule alter column monitor_id drop not null;
alter table alert_rule
    add column name        text,                               -- null: named after its kind
    add column tag         text,                               -- of the monitors that it is for; null: see monitor_id
    -- What a mention must be to count: prominence, tiers, tones, languages, an outlet list, a query.
    add column filter      jsonb       not null default '{}',
    add column sensitivity text        not null default 'balanced' check (sensitivity in ('few', 'balanced', 'many')),
    -- What the kind wants to know besides, such as a count and a window.
    add column settings    jsonb       not null default '{}',
    add column active      boolean     not null default true,
    add column version     integer     not null default 1,
    add column updated_at  timestamptz not null default now(),
    -- Neither a monitor nor a tag: all monitors of the team.
    add constraint alert_rule_scope check (monitor_id is null or tag is null);
update alert_rule set kind = 'match', updated_at = created_at;

create index alert_rule_by_tenant on alert_rule (tenant_id, created_at, id);

-- --- Alerts -----------------------------------------------------------------------------------------------------------

alter table alert alter column monitor_id drop not null;
alter table alert alter column monitor_name drop not null;
alter table alert
    add column kind            text        not null default 'match',
    -- What it is about: a story, an article, a monitor. One alert of a rule is open for each.
    add column about           text,
    add column state           text        not null default 'closed' check (state in ('open', 'acknowledged', 'closed')),
    add column level           text        not null default 'small' check (level in ('small', 'medium', 'large')),
    add column version         integer     not null default 1,
    add column rule_version    integer,
    add column changed_at      timestamptz,
    add column closed_at       timestamptz,
    add column count           integer     not null default 1,   -- articles
    add column texts           integer     not null default 1,   -- the same, copies once
    add column outlets         integer     not null default 1,
    add column figures         jsonb,                            -- what the last sentence rests on
    add column calm_since      timestamptz,                      -- since when it has been quiet enough to end
    add column acknowledged_by text,
    add column acknowledged_at timestamptz;
-- Those of before were said once, and are over.
update alert set about = coalesce(article_id, id)::text, changed_at = raised_at, closed_at = raised_at;
alter table alert alter column about set not null, alter column changed_at set not null;

create unique index alert_open on alert (rule_id, about) where state <> 'closed';
create index alert_open_of_tenant on alert (tenant_id, changed_at) where state <> 'closed';
create index alert_of_rule on alert (rule_id, raised_at);

-- The mentions that an alert counts.
create table alert_mention (
    alert_id   uuid        not null references alert on delete cascade,
    mention_id uuid        not null,                   -- no foreign key: it may be erased on its own
    article_id uuid        not null,
    text_id    uuid        not null,                   -- group of copies, else the article
    outlet_id  uuid        not null,
    story_id   uuid,
    counts_at  timestamptz not null,
    added_at   timestamptz not null,
    weight     integer     not null,                   -- the greatest are shown
    primary key (alert_id, mention_id)
);

insert into alert_mention (alert_id, mention_id, article_id, text_id, outlet_id, story_id, counts_at, added_at, weight)
    select a.id, m.id, m.article_id, coalesce(m.copies_id, m.article_id), coalesce(m.source_id, m.article_id), a.story_id,
        m.article_time, a.raised_at, 0
    from alert a join mention m on m.monitor_id = a.monitor_id and m.article_id = a.article_id;

-- What happened to an alert; never updated. One row for each version.
create table alert_event (
    alert_id    uuid        not null references alert on delete cascade,
    version     integer     not null,
    at          timestamptz not null,
    change      text        not null,
    by          text,                                  -- user name; null for Dateline
    note        text,
    level       text        not null,
    explanation text        not null,
    count       integer     not null,
    figures     jsonb,
    primary key (alert_id, version)
);

insert into alert_event (alert_id, version, at, change, level, explanation, count)
    select id, 1, raised_at, 'opened', 'small', explanation, 1 from alert;

-- Whether an alert was of use, as people say.
create table alert_opinion (
    alert_id   uuid        not null references alert on delete cascade,
    account_id uuid        not null references account on delete cascade,
    useful     boolean     not null,
    at         timestamptz not null,
    primary key (alert_id, account_id)
);

-- Up to when somebody has seen the alerts.
create table alert_seen (
    account_id uuid        primary key references account on delete cascade,
    seen_at    timestamptz not null
);

-- --- What waits to be judged ------------------------------------------------------------------------------------------

-- Each monitor is judged when it has something new, and every few minutes besides: silence makes no mention.
create table monitor_signal (
    monitor_id  uuid        primary key references monitor on delete cascade,
    due_at      timestamptz not null,
    leased      boolean     not null default false,
    lease_token bigint      not null default 0
);

insert into monitor_signal (monitor_id, due_at) select id, now() from monitor;
create index monitor_signal_due on monitor_signal (due_at);

-- Mentions that were found, edited or withdrawn and have not been judged yet. Written with the mention, removed with
-- what came of it.
create table signal_mention (
    id          bigint generated always as identity primary key,
    monitor_id  uuid        not null references monitor on delete cascade,
    change      text        not null check (change in ('found', 'edited', 'withdrawn')),
    mention     jsonb       not null,                  -- as it was then
    words       jsonb       not null,                  -- of the query, as they stand in the article
    explanation text        not null,
    revision    integer     not null,
    tone_before text,                                  -- of an edit: the tone of the revision before
    at          timestamptz not null
);

create index signal_mention_of_monitor on signal_mention (monitor_id, id);

-- Names and bylines that came with a monitor's mentions, for the rules that tell of new ones.
create table monitor_name (
    monitor_id   uuid        not null references monitor on delete cascade,
    kind         text        not null check (kind in ('entity', 'journalist')),
    seen         text        not null,                 -- id of the entity; the byline in lower case
    last_seen_at timestamptz not null,
    primary key (monitor_id, kind, seen)
);
