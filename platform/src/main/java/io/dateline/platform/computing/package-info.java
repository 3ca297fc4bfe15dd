/// Operations that take the processor: a few at a time, shared between owners, stopped when nobody waits for them.
@NullMarked
package io.dateline.platform.computing;

import org.jspecify.annotations.NullMarked;
