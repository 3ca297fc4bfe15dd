/// Holds what is deployed against what the services are: a fault that only a native executable, an image or a
/// cluster would show fails a test here, on a machine that has none of them. [StructureTest] holds what is the same
/// in the sources of every module.
@NullMarked
package io.dateline.deploy;

import org.jspecify.annotations.NullMarked;
