/// How a message is read: whole, or not at all.
@NullMarked
package io.dateline.platform.message;

import org.jspecify.annotations.NullMarked;
