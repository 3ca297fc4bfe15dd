/// Documents as templates take them.
@NullMarked
package io.dateline.gateway.document.paint.view;

import org.jspecify.annotations.NullMarked;
