-- Addresses that a feed reader asks, which neither signs in nor sends a key.
create table rss_link (
    id           uuid        primary key,
    account_id   uuid        not null references account on delete cascade,
    monitor_id   uuid        references monitor on delete cascade,
    briefing_id  uuid        references briefing on delete cascade,
    token_hash   bytea       not null unique,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    check ((monitor_id is null) <> (briefing_id is null))
);

create index rss_link_of_account on rss_link (account_id, created_at);
create index rss_link_of_monitor on rss_link (monitor_id) where monitor_id is not null;
create index rss_link_of_briefing on rss_link (briefing_id) where briefing_id is not null;
