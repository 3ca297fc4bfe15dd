-- Messages that were written in a transaction and wait for the relay to bring them to Kafka.
create table outbox_message (
    id               bigint generated always as identity primary key,
    shard            integer     not null,  -- messages of one key share a shard; one relay at a time works on a shard
    event_id         uuid        not null,
    topic            text        not null,
    key              text        not null,
    subject          text        not null,
    time             timestamptz not null,
    payload          text        not null,
    -- A parked message is sent again as it was, for the consumer that parked it; null in all other rows.
    replay_for       text,
    original_key     bytea,
    original_payload bytea
);

-- Serves the relay: the oldest of a shard. Rows are short-lived, so the table is vacuumed early and often.
create index outbox_message_shard on outbox_message (shard, id);
alter table outbox_message set (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);

-- Which messages each consumer has applied; written in the same transaction as their effect.
create table processed_event (
    consumer     text        not null,
    event_id     uuid        not null,
    processed_at timestamptz not null,
    primary key (consumer, event_id)
);

create index processed_event_age on processed_event (processed_at);

-- Messages that could not be applied, until someone has looked.
create table parked_message (
    id             bigint generated always as identity primary key,
    consumer       text        not null,
    topic          text        not null,
    partition      integer     not null,
    message_offset bigint      not null,
    key            text,                    -- shows the key to people, as far as text can
    original_key   bytea,                   -- a key is any bytes; null for a message without one
    payload        bytea,                   -- null for a message without a value
    reason         text        not null check (reason in ('empty', 'undecodable', 'failing')),
    detail         text        not null,
    parked_at      timestamptz not null,
    unique (consumer, topic, partition, message_offset)
);
