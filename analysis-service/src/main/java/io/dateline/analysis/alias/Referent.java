package io.dateline.analysis.alias;

import io.dateline.contract.finding.Entity;

/// Who goes by a short form, as articles have told so far.
///
/// @param form folded short form
/// @param formText as articles write it
/// @param nameKey folded usual name
/// @param name as articles write it
/// @param witnesses texts that said so; copies of one text are one
record Referent(Entity.Type type, String form, String formText, String nameKey, String name, int witnesses) {}
