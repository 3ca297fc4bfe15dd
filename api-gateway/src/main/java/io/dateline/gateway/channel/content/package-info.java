/// What all wires say of an alert, in the same words and the same order: foreign texts cleaned and bounded, links
/// checked, and shortened by whole lines where a wire takes less.
@NullMarked
package io.dateline.gateway.channel.content;

import org.jspecify.annotations.NullMarked;
