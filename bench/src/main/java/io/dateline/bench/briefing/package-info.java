/// How fast briefings are drafted, and whether each edition is made once whatever fails.
@NullMarked
package io.dateline.bench.briefing;

import org.jspecify.annotations.NullMarked;
