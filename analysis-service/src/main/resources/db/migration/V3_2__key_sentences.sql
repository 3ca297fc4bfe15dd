-- Where the sentences are that may stand for the article in its story's summary, and what their words weigh; null for
-- articles that were grouped before there were summaries.
alter table grouped_article add column key_sentences bytea;
