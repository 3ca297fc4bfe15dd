/// Text that comes from outside: what of it no database holds, and what of it nobody can see.
@NullMarked
package io.dateline.platform.text;

import org.jspecify.annotations.NullMarked;
