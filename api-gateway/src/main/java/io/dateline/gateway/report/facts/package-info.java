/// What a report is made of: read from the rows of mentions, counted without them.
@NullMarked
package io.dateline.gateway.report.facts;

import org.jspecify.annotations.NullMarked;
