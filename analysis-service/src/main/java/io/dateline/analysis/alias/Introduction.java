package io.dateline.analysis.alias;

import io.dateline.contract.finding.Entity;

/// An article says that a short form stands for a name: `Harbour Safety Trust (HST)`.
///
/// @param form folded short form
/// @param formText as the article writes it
/// @param nameKey folded usual name
/// @param name as the article writes it
record Introduction(Entity.Type type, String form, String formText, String nameKey, String name) {}
