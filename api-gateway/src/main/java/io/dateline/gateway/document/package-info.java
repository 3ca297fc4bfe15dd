/// What a briefing tells, before it is painted: blocks of lines that say where they come from, figures, charts as data.
/// Knows no database, no clock and no wire; the painters are in `paint`.
@NullMarked
package io.dateline.gateway.document;

import org.jspecify.annotations.NullMarked;
