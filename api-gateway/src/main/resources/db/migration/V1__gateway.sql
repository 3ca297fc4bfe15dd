-- Work that instances share waits in a table with the columns due_at (while leased: when the lease ends), leased, and
-- lease_token, which is counted up with each lease: an older token changes nothing.

-- --- Who asks ---------------------------------------------------------------------------------------------------------

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
    -- Scheme, rounds, salt and hash in one text, so that the rounds can be raised without a migration. Null until an
    -- invitation is accepted.
    password_hash text,
    created_at    timestamptz not null,
    email         text
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
    last_used_at timestamptz,
    -- What a key may do, of what its account may; null: all of it.
    scopes       text,
    expires_at   timestamptz,
    -- What a limited key made goes with it.
    made_by      uuid        references api_key on delete cascade
);

create index api_key_of_account on api_key (account_id, created_at);
create index api_key_of_maker on api_key (made_by) where made_by is not null;

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

-- Counts attempts to sign in, for all replicas together. The subject (an account's name, an address, both) is hashed:
-- people type their password into the wrong field.
create table sign_in_attempt (
    subject  bytea       not null primary key,
    attempts int         not null check (attempts > 0),
    since    timestamptz not null
);

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

-- --- What is known of the news ----------------------------------------------------------------------------------------

-- What is known of each article, by the highest (revision, analysis_version, reading) seen so far.
create table article (
    id               uuid        primary key,         -- ingest-service's
    tenant_id        uuid,                            -- null: everybody may see it
    revision         integer     not null check (revision >= 1),
    analysis_version integer     not null check (analysis_version >= 0),   -- 0: fetched, analysis still out
    status           text        not null check (status in ('received', 'analysed', 'rejected')),
    rejection        text,
    time             timestamptz not null,            -- published, or first seen where that is unknown or later
    story_id         uuid,
    story_version    integer     not null default 0,  -- moves without the article's own version
    payload          jsonb       not null,            -- article and findings as the messages carry them
    updated_at       timestamptz not null,
    -- How often the models of one version have read it: more than once where names that teams watch became others.
    reading          integer     not null default 0,
    -- Where it lies in the encoder's space: one signed byte a dimension. Null without findings.
    vector           bytea,
    vector_model     text
);

create index article_by_story on article (story_id, time) where story_id is not null;
create index article_by_time on article (time desc, id desc);
create index article_by_language on article ((payload #>> '{findings,language,code}'));
create index article_by_source on article ((payload #>> '{article,source,id}'));
-- Finds the articles that carry the same text.
create index article_by_copies on article (((payload #>> '{copies,groupId}')::uuid));
-- Scans for own topics go by id; what is usual is read off the latest.
create index article_with_vector on article (id) where vector is not null;
create index article_latest_vector on article (time desc) where vector is not null and tenant_id is null;

create table article_revision (
    article_id   uuid        not null,
    revision     integer     not null check (revision >= 1),
    title        text        not null,
    text         text        not null,
    fetched_at   timestamptz not null,
    -- Set where the publisher took the page down; the revision then repeats the last words.
    withdrawn_at timestamptz,
    primary key (article_id, revision)
);

-- A revision is matched for alerts once, however often it is analysed again.
create table matched_revision (
    article_id uuid    not null,
    revision   integer not null,
    primary key (article_id, revision)
);

create table story (
    id              uuid        primary key,          -- analysis-service's
    version         integer     not null,
    tenant_id       uuid,
    language        text        not null,
    headline        text        not null,
    lead_article_id uuid        not null,
    first_at        timestamptz not null,
    last_at         timestamptz not null,
    article_count   integer     not null check (article_count >= 0),
    merged_into     uuid,
    -- Citations (article, revision, span), as the message has them: without words, which a withdrawal would have to
    -- reach.
    summary         jsonb
);

create index story_latest on story (last_at desc, id);
create index story_merged_into on story (merged_into) where merged_into is not null;

-- What happened to stories other than that an article joined: analysis-service's, as it was told.
create table story_change (
    id            uuid             primary key,  -- the correction's for a person's doing
    kind          text             not null,     -- open: a later version of analysis may know more
    story_id      uuid             not null,     -- gave articles away, or has another headline
    into_story_id uuid,                          -- took them
    article_ids   uuid[]           not null,
    undoes        uuid,
    tenant_id     uuid,                          -- of the person; null: found by itself
    account_id    uuid,
    at            timestamptz      not null,
    refusal       text,                          -- why it was not done
    -- Of a split that Dateline found: how alike the two parts are, as a share of how alike articles of one part are.
    alike         double precision
);

create index story_change_from on story_change (story_id, at);
create index story_change_into on story_change (into_story_id, at) where into_story_id is not null;
create index story_change_undone on story_change (undoes) where undoes is not null;

-- The card of each model that analysis-service works with, as it last told it.
create table model_card (
    name             text not null primary key,
    analysis_version int  not null,
    edition          int  not null,
    card             text not null    -- the message as JSON; only ever read whole
);

-- A part of the archive that newer models read again. One is worked at at a time, the oldest first.
create table reanalysis (
    id               uuid        primary key,
    requested_by     text        not null,
    from_time        timestamptz,                      -- of the articles, inclusive; null: from the first
    to_time          timestamptz,                      -- exclusive; null: to the last
    language         text,                             -- BCP 47 as analysis found it; null: every
    source_id        uuid,                             -- null: every
    analysis_version integer     not null,             -- what the articles are to have at least
    state            text        not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled')),
    total            bigint,                           -- null until counted
    done             bigint      not null default 0,
    failed           bigint      not null default 0,
    last_time        timestamptz,                      -- of the article that was sent last; null: none was
    last_id          uuid,
    all_sent         boolean     not null default false,
    created_at       timestamptz not null,
    started_at       timestamptz,
    last_done_at     timestamptz,
    finished_at      timestamptz,
    -- 0: articles of older versions only; more: also those that the models of today read before some name was added
    -- whose words they hold.
    reading          integer     not null default 0,
    due_at           timestamptz not null default now(),
    leased           boolean     not null default false,
    lease_token      bigint      not null default 0
);

create index reanalysis_open on reanalysis (created_at, id) where state in ('waiting', 'running');

-- What was sent and has not come back.
create table reanalysis_article (
    reanalysis_id uuid        not null references reanalysis on delete cascade,
    article_id    uuid        not null,                -- no foreign key: an article may be erased meanwhile
    revision      integer     not null,
    sent_at       timestamptz not null,
    failed_at     timestamptz,                         -- given up; counts as done if it comes after all
    primary key (reanalysis_id, article_id)
);

-- --- What teams ask for -----------------------------------------------------------------------------------------------

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

-- How far the search through history for a new or changed monitor has come. One of each monitor; a change begins it anew.
create table backfill (
    monitor_id    uuid        primary key references monitor on delete cascade,
    version       integer     not null,                -- of the monitor
    look          integer     not null default 1,      -- 1 or 2: the second finds what arrived during the first
    state         text        not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
    next_cursor   text,                                -- page of the search that comes next; null for the first
    looked        bigint      not null default 0,      -- articles that the index found and that were looked at
    total         bigint,                              -- articles that the index finds; null until the first page
    found         bigint      not null default 0,      -- new mentions
    due_at        timestamptz not null,
    started_at    timestamptz not null,
    finished_at   timestamptz,
    leased        boolean     not null default false,
    lease_token   bigint      not null default 0
);

create index backfill_open on backfill (due_at) where state in ('waiting', 'running');

-- Parts of queries that a team keeps under a name and uses as @name in its monitors.
create table query_part (
    id         uuid        primary key,
    tenant_id  uuid        not null,
    name       text        not null check (length(name) between 1 and 100 and name = lower(name)),
    query      text        not null,
    note       text,
    version    integer     not null check (version >= 1),
    updated_at timestamptz not null,
    unique (tenant_id, name)
);

-- Outlets that a team treats alike, with a tier of their own where the team ranks them otherwise than the source does.
create table outlet_list (
    id         uuid        primary key,
    tenant_id  uuid        not null references tenant on delete cascade,
    name       text        not null check (length(name) between 1 and 100),
    version    integer     not null default 1,
    updated_at timestamptz not null
);

create unique index outlet_list_name on outlet_list (tenant_id, lower(name));

create table outlet_entry (
    list_id   uuid    not null references outlet_list on delete cascade,
    tenant_id uuid    not null,
    source_id uuid    not null,                       -- ingest-service's
    name      text    not null,
    tier      integer check (tier between 1 and 4),   -- null: as the source says
    position  integer not null,
    primary key (list_id, source_id)
);

create index outlet_entry_of_source on outlet_entry (tenant_id, source_id);

-- Names that a team watches: its brands, rivals and spokespeople. What the team says of a name wins over what analysis
-- finds by itself.
create table own_entity (
    id         uuid        primary key,               -- random: it goes to analysis without its tenant, and nobody can guess it
    tenant_id  uuid        not null,
    name       text        not null check (length(name) between 1 and 200),
    type       text        not null check (type in ('person', 'organisation', 'place', 'product', 'event')),
    relation   text        not null check (relation in ('own', 'rival', 'spokesperson', 'other')),
    aliases    jsonb       not null,                  -- other words for the same
    exclusions jsonb       not null,                  -- phrases in which none of the words counts
    match_case boolean     not null,
    note       text,
    version    integer     not null check (version >= 1),
    created_at timestamptz not null,
    updated_at timestamptz not null                   -- articles that are read from now on know it as it is
);

create unique index own_entity_name_once on own_entity (tenant_id, lower(name));

-- What a query may call it: name, aliases and id, in lower case.
create table own_entity_word (
    entity_id uuid not null references own_entity on delete cascade,
    tenant_id uuid not null,
    word      text not null,
    primary key (tenant_id, word, entity_id)
);

create index own_entity_word_of on own_entity_word (entity_id);

-- A topic that a team defines for itself.
create table own_topic (
    id                  uuid             primary key,
    tenant_id           uuid             not null,
    name                text             not null check (length(name) between 1 and 100),
    description         text             not null,
    threshold           double precision not null check (threshold > 0 and threshold < 1),
    version             integer          not null,             -- of what belongs to it, and of its name
    description_version integer          not null,             -- of name and description
    description_vector  bytea,                                  -- null while analysis has not answered
    description_model   text,
    read_version        integer          not null default 0,    -- of the description that the vector belongs to
    profile_weights     bytea,                                  -- one float a dimension, big-endian
    profile_offset      double precision,
    background          integer          not null default 0,    -- articles that the profile was judged against
    assigned_version    integer          not null default 0,    -- that the index shared by all replicas knows
    created_at          timestamptz      not null,
    updated_at          timestamptz      not null
);

create unique index own_topic_name on own_topic (tenant_id, lower(name));

create table own_topic_example (
    topic_id   uuid        not null references own_topic on delete cascade,
    article_id uuid        not null references article on delete cascade,
    about      boolean     not null,                            -- false: an article that is not about it
    added_at   timestamptz not null,
    primary key (topic_id, article_id)
);

-- --- What was found for them ------------------------------------------------------------------------------------------

-- What is asked of many mentions at once stands in their own rows: counting must not read articles.
create table mention (
    id               uuid        primary key,         -- of monitor and article, so that there is one for each pair
    tenant_id        uuid        not null,
    monitor_id       uuid        not null references monitor on delete cascade,
    article_id       uuid        not null,            -- no foreign key: articles may be erased on their own
    article_time     timestamptz not null,
    spans            jsonb       not null,
    prominence       text        not null check (prominence in ('headline', 'lede', 'body', 'passing')),
    found_at         timestamptz not null,
    state            text        not null default 'new' check (state in ('new', 'seen', 'kept', 'dismissed')),
    reason           text,
    tags             jsonb       not null default '[]',
    note             text,
    override_label   text        check (override_label in ('positive', 'neutral', 'negative')),
    override_reason  text,
    override_by      text,
    override_at      timestamptz,
    version          integer     not null default 1,  -- counted up with each change by people and rules
    owner            text,                            -- user name of who looks after it
    last_action      uuid,                            -- the latest entry of mention_change, to take it back
    source_id        uuid,
    source_name      text,
    country          text,
    tier             integer,
    language         text,
    byline           jsonb       not null default '[]',
    topics           jsonb       not null default '[]', -- of {code, name}
    tone             text        check (tone in ('positive', 'neutral', 'negative')),
    tone_score       double precision,
    tone_entity      text,                            -- whom the tone is towards; null: the article's own
    copies_id        uuid,                            -- group of articles with the same text
    -- Why it raised no alert as it arrived; null for news.
    alert_held       text        check (alert_held in ('old', 'first-listing')),
    -- The words that it matched, and in which revision: they are named under it also when a later revision says
    -- something else at the same places. Null where nobody noted them: they are read from the article.
    matched_words    jsonb,                           -- of {text, zone, places}
    matched_revision integer,
    unique (monitor_id, article_id)
);

create index mention_latest on mention (monitor_id, article_time desc, id);
create index mention_latest_of_tenant on mention (tenant_id, article_time desc, id);
-- Finds the first of the copies that one monitor found.
create index mention_copies on mention (monitor_id, copies_id, article_time, article_id) where copies_id is not null;

-- Who changed what about a mention; never updated.
create table mention_change (
    id         bigint generated always as identity primary key,
    mention_id uuid        not null references mention on delete cascade,
    at         timestamptz not null,
    by         text        not null,
    field      text        not null,
    before     text,
    after      text,
    -- One deed of a person or a rule, on one mention or many: what is taken back together.
    action_id  uuid
);

create index mention_change_by_mention on mention_change (mention_id, id);
create index mention_change_by_action on mention_change (action_id) where action_id is not null;

-- What is to be done with mentions of some kind as they come in.
create table mention_rule (
    id             uuid        primary key,
    tenant_id      uuid        not null references tenant on delete cascade,
    monitor_id     uuid        references monitor on delete cascade,      -- null: of all monitors
    name           text        not null check (length(name) between 1 and 100),
    active         boolean     not null,
    query          text,                                                  -- null: any article
    prominence     jsonb       not null default '[]',                     -- empty: any
    outlet_list_id uuid        references outlet_list on delete cascade,  -- null: any outlet
    tags           jsonb       not null default '[]',
    dismiss_reason text,
    owner          text,
    version        integer     not null default 1,
    created_at     timestamptz not null,
    check (dismiss_reason is not null or owner is not null or tags <> '[]')
);

create index mention_rule_by_tenant on mention_rule (tenant_id, created_at, id);

-- A rule on its way through what is stored; goes on where it was when a service ends in between.
create table mention_rule_run (
    id         uuid        primary key,
    rule_id    uuid        not null references mention_rule on delete cascade,
    tenant_id  uuid        not null,
    by         text        not null,
    state      text        not null check (state in ('running', 'done')),
    after_id   uuid        not null,                  -- mentions up to this id have been looked at
    looked_at  integer     not null default 0,
    changed    integer     not null default 0,
    started_at timestamptz not null,
    ended_at   timestamptz,
    due_at      timestamptz not null default now(),
    leased      boolean     not null default false,
    lease_token bigint      not null default 0
);

create index mention_rule_run_by_rule on mention_rule_run (rule_id, started_at desc);
create index mention_rule_run_due on mention_rule_run (started_at) where state = 'running';

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

-- The mail outbox: every mail that an alert or a link made, whether or not it is sent. Without an SMTP server it is where
-- alerts by mail can be read.
create table mail (
    id           uuid        not null primary key,   -- name-based: one alert to one address is one mail
    tenant_id    uuid        not null references tenant on delete cascade,
    monitor_id   uuid,                               -- null for a mail that is about no alert
    alert_id     uuid,
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
    -- What lets somebody in is shown to admins alone.
    for_admins   boolean     not null default false,
    leased       boolean     not null default false,
    lease_token  bigint      not null default 0,
    check (state = 'KEPT' or due_at is null)
);

-- Serves the list of a tenant's mails, newest first.
create index mail_of_tenant on mail (tenant_id, created_at desc, id desc);

-- Serves the sender; small, because only waiting mails are in it.
create index mail_due on mail (due_at) where due_at is not null;
