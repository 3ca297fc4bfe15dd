package io.dateline.gateway.licence;

/// What was passed on of one outlet in one month, as yearly returns ask for it.
///
/// @param month such as `2026-11`, in the team's zone
/// @param outlet its name
/// @param articles that editions told, each once
/// @param copies articles times the mails that carried them
record CopiedArticles(String month, String outlet, int articles, int copies) {}
