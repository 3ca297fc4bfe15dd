/// What goes into the log, whoever writes it.
@NullMarked
package io.dateline.platform.log;

import org.jspecify.annotations.NullMarked;
