-- A link leads to an edition that was approved, or to a report as it was made.
alter table edition_link rename to document_link;
alter index edition_link_of_edition rename to document_link_of_edition;
alter table document_link
    alter column edition_id drop not null,
    add column snapshot_id uuid references report_snapshot on delete cascade,
    add constraint document_link_to_one check ((edition_id is null) <> (snapshot_id is null));

create index document_link_of_snapshot on document_link (snapshot_id, created_at) where snapshot_id is not null;
