-- A site that shows none of its articles is out of order, and has not taken all of them down.
alter table revisit_host add column stood_at timestamptz;   -- when an article of the host was last seen in its place
alter table page add column missing_since timestamptz;      -- first of the looks in a row that did not find it
