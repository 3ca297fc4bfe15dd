/// Looks back: what a rule would have told, before it is saved; and whether an alert's figures come out the same again.
@NullMarked
package io.dateline.gateway.alert.preview;

import org.jspecify.annotations.NullMarked;
