-- Feeds that a hub pushes (WebSub), or is asked to.
create table push_subscription (
    feed_id uuid        primary key references feed on delete cascade,
    hub     text        not null,
    topic   text        not null,                  -- the feed's address as the hub knows it
    secret  text        not null,                  -- the hub signs with it
    state   text        not null check (state in ('wanted', 'pending', 'verified', 'refused')),
    due_at  timestamptz not null                   -- when the hub is asked (again)
);

create index push_subscription_due on push_subscription (due_at);
