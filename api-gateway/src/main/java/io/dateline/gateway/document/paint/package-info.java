/// Paints documents: for the web, as HTML and text of a mail, as Markdown, and as a card for chats. Pure: the same
/// document is always painted alike.
@NullMarked
package io.dateline.gateway.document.paint;

import org.jspecify.annotations.NullMarked;
