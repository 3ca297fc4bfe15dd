/// An article as ingest-service read it: what it says, where and when it was published, and who published it.
@NullMarked
package io.dateline.contract.article;

import org.jspecify.annotations.NullMarked;
