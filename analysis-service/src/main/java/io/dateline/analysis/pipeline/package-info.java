/// The line that a document takes through analysis. Pure: no clock, no database, no messaging.
@NullMarked
package io.dateline.analysis.pipeline;

import org.jspecify.annotations.NullMarked;
