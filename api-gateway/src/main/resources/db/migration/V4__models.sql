-- The card of each model that analysis-service works with, as it last told it.
create table model_card (
    name             text not null primary key,
    analysis_version int  not null,
    edition          int  not null,
    card             text not null    -- the message as JSON; only ever read whole
);
