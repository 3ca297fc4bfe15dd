/// What of other people's articles may be passed on, and what was.
@NullMarked
package io.dateline.gateway.licence;

import org.jspecify.annotations.NullMarked;
