/// Dates as people write them: the names of months and weekdays in every language that the CLDR knows, and
/// digits of every script. Pure; feeds and pages read by the same table.
@NullMarked
package io.dateline.ingest.dates;

import org.jspecify.annotations.NullMarked;
