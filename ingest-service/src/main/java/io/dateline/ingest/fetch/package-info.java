/// The only way out to the web: one polite, guarded HTTP client.
///
/// Every request passes the same gates, on every hop of a redirect again: only http and https; the address the name
/// resolves to must be public (checked inside the connector, which then connects to that very address); robots.txt;
/// a pause and a few connections per host; limits on bytes, before and after decompression, on time and on
/// slowness. What goes wrong comes back as a named [FetchFailure], never as an exception.
@NullMarked
package io.dateline.ingest.fetch;

import org.jspecify.annotations.NullMarked;
