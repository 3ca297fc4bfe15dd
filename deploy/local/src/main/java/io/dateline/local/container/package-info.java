/// The services' images, run by the container engine of this machine.
@NullMarked
package io.dateline.local.container;

import org.jspecify.annotations.NullMarked;
