/// All of Dateline on one machine: the order of starting and stopping, the wiring of the services, and the state
/// that is written for other commands.
@NullMarked
package io.dateline.local.stack;

import org.jspecify.annotations.NullMarked;
