package io.dateline.ingest.source;

import java.util.List;

/// What became of an OPML file.
///
/// @param added sources that are new, or read again
/// @param known feeds that belonged to a source already
/// @param refused addresses that cannot be read, as written
record OpmlImport(int added, int known, List<String> refused) {}
