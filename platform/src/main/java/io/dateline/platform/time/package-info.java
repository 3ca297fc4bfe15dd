/// The one clock, and how long to wait.
@NullMarked
package io.dateline.platform.time;

import org.jspecify.annotations.NullMarked;
