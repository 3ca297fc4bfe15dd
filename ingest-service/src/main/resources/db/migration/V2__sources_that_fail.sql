-- Since when none of its feeds can be read, null while one can; the version counts up each time that changes.
alter table source
    add column failing_since  timestamptz,
    add column health_version integer not null default 0;
