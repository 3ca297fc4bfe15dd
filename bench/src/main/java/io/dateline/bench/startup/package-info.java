/// Start, size and memory of the stack, on the JVM and as native executables.
@NullMarked
package io.dateline.bench.startup;

import org.jspecify.annotations.NullMarked;
