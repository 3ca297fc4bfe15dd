/// Reports as they were made at a moment: what was handed out stays as it was, and can be counted again.
@NullMarked
package io.dateline.gateway.report.snapshot;

import org.jspecify.annotations.NullMarked;
