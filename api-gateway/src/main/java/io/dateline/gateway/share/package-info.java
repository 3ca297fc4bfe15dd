/// Links under which a document that was handed out is read without signing in, until they end.
@NullMarked
package io.dateline.gateway.share;

import org.jspecify.annotations.NullMarked;
