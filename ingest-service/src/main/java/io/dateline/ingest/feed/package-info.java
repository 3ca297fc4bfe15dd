/// Feeds: what they say, when to ask them again, and the polling that several instances share.
///
/// The outside is untrusted: [io.dateline.ingest.format.FeedReader] turns whatever a server sends into plain records,
/// or into a reason.
@NullMarked
package io.dateline.ingest.feed;

import org.jspecify.annotations.NullMarked;
