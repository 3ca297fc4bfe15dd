/// Which addresses may be spoken to. What a name leads to is checked at the moment of connecting.
@NullMarked
package io.dateline.platform.address;

import org.jspecify.annotations.NullMarked;
