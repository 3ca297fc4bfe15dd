/// Editions of briefings: made of what was found in a window, put in order by an editor, and frozen by who approves.
@NullMarked
package io.dateline.gateway.briefing.edition;

import org.jspecify.annotations.NullMarked;
