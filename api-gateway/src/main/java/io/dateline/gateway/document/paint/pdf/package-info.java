/// What a PDF is made of, from its objects up to paragraphs, lists, tables and bars that flow over pages. Everything on
/// a page is tagged, or marked as being no part of the text; fonts are embedded with what is used of them.
@NullMarked
package io.dateline.gateway.document.paint.pdf;

import org.jspecify.annotations.NullMarked;
