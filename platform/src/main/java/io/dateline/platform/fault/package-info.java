/// Whose a fault is: the system's, which passes, or the record's, which stays.
@NullMarked
package io.dateline.platform.fault;

import org.jspecify.annotations.NullMarked;
