/// How many alerts of each kind and rule were of use, by the word of those who got them.
@NullMarked
package io.dateline.gateway.alert.precision;

import org.jspecify.annotations.NullMarked;
