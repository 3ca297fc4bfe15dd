/// Mentions for other programs: as CSV, as a workbook, as RSS. All of them, however many: they are read and sent
/// page by page. An article's text is not among what is exported, only a snippet.
@NullMarked
package io.dateline.gateway.export;

import org.jspecify.annotations.NullMarked;
