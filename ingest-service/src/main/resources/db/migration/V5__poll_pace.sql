-- How often a feed has something new: entries and hours watched, both forgotten by half in two days (PollPace).
alter table feed add column fresh double precision not null default 1 check (fresh > 0);
alter table feed add column watched_hours double precision not null default 1 check (watched_hours > 0);
