/// What the stack needs of the machine: directories and their layout, ports, secrets, and the sentences for what is
/// missing.
@NullMarked
package io.dateline.local.machine;

import org.jspecify.annotations.NullMarked;
