/// Text: what of it no database holds, what of it nobody can see, and by what it is known again.
@NullMarked
package io.dateline.platform.text;

import org.jspecify.annotations.NullMarked;
