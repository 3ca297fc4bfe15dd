/// The read model: every article with everything known of it, as people and programs ask for it.
@NullMarked
package io.dateline.gateway.article;

import org.jspecify.annotations.NullMarked;
