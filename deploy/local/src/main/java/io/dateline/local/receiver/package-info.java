/// Receivers of alerts on this machine, one for each wire, as strict as the vendors' own and in some points stricter:
/// for
/// tests, and for the demo's page of what was received.
@NullMarked
package io.dateline.local.receiver;

import org.jspecify.annotations.NullMarked;
