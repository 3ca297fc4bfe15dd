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
    finished_at      timestamptz
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

create index article_by_time on article (time desc, id desc);
create index article_by_language on article ((payload #>> '{findings,language,code}'));
create index article_by_source on article ((payload #>> '{article,source,id}'));
