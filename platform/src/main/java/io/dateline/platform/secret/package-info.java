/// What only this installation can read or make: encrypted columns and signed links, under one key.
@NullMarked
package io.dateline.platform.secret;

import org.jspecify.annotations.NullMarked;
