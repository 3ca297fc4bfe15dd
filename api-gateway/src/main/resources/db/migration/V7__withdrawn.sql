-- Set where the publisher took the page down; the revision then repeats the last words.
alter table article_revision add column withdrawn_at timestamptz;
