/// WebSub: hubs that push feeds, asked to do so, verified, and believed only with a signature.
///
/// A push is taken as a hint that the feed has something new and never as the feed itself: the feed is asked at once,
/// as always. So a forged push, signed or not, can put no word into an article.
@NullMarked
package io.dateline.ingest.push;

import org.jspecify.annotations.NullMarked;
