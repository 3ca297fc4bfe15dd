/// What the source of a received mail tells of how mailbox providers took it.
@NullMarked
package io.dateline.local.mailcheck;

import org.jspecify.annotations.NullMarked;
