/// Whether somebody still waits for the work at hand.
@NullMarked
package io.dateline.platform.work;

import org.jspecify.annotations.NullMarked;
