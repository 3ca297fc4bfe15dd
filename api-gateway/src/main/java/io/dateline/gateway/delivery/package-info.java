/// The one way out: what is to be sent to whom waits here, is sent by its channel, and is tried again until it is
/// taken or given up.
@NullMarked
package io.dateline.gateway.delivery;

import org.jspecify.annotations.NullMarked;
