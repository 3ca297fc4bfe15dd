/// The messages between Dateline's services: records that are written as JSON, and the names of the topics that
/// carry them.
///
/// A field is only ever added, and then optional; nothing is renamed, removed or retyped. A break is a new topic
/// `….v2` beside the old one. Enums are open: a value that this version does not know is read as `UNKNOWN`.
@NullMarked
package io.dateline.contract;

import org.jspecify.annotations.NullMarked;
