/// What holds for every route: how a representation is named (ETag) and asked for by that name.
@NullMarked
package io.dateline.gateway.http;

import org.jspecify.annotations.NullMarked;
