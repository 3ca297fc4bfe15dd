/// How pages were read: kept for each revision, and answered to whoever asks why an article reads as it does.
@NullMarked
package io.dateline.ingest.reading;

import org.jspecify.annotations.NullMarked;
