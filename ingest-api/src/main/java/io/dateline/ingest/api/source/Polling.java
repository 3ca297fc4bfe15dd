package io.dateline.ingest.api.source;

/// @param feeds that are asked now; those that were asked in the last minute are not
public record Polling(int feeds) {}
