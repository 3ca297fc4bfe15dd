package io.dateline.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ingest.api.source.FeedView;
import io.dateline.ingest.api.source.SourceView;
import io.dateline.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpmlTest {

    @Test
    void outlinesAreReadHoweverDeepAndWhateverTheirCase() {
        Opml.Outlines read =
                read("<opml><body><outline text='Folder'><outline TEXT='A &amp; B' xmlURL='https://a.org/f'"
                        + " htmlUrl='https://a.org/'/></outline><outline text='x' xmlUrl='https://a.org/f'/>"
                        + "<outline text='bad' xmlUrl='file:///etc/passwd'/></body></opml>");

        assertThat(read.outlines()).hasSize(1);
        assertThat(read.outlines().getFirst().name()).isEqualTo("A & B");
        assertThat(read.outlines().getFirst().site()).hasToString("https://a.org/");
        assertThat(read.refused()).containsExactly("file:///etc/passwd");
    }

    @Test
    void otherFilesAndAMillionOutlinesAreRefused() {
        assertThatThrownBy(() -> read("<html></html>")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> read("<opml><body>" + "<outline xmlUrl='https://a.org/'/>".repeat(10_001)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsWrittenCanBeRead() {
        FeedView feed = new FeedView(
                UUID.randomUUID(),
                "https://a.org/f?x=1&y=2",
                "Q&A \"daily\" <b>",
                "rss",
                "healthy",
                "",
                null,
                null,
                null,
                0,
                null,
                null,
                true);
        SourceView source = new SourceView(
                UUID.randomUUID(),
                "A",
                "https://a.org/",
                null,
                null,
                null,
                "healthy",
                "",
                Instant.EPOCH,
                true,
                0,
                null,
                List.of(feed));

        Opml.Outlines read = read(Opml.write(List.of(source)));

        assertThat(read.outlines()).hasSize(1);
        assertThat(read.outlines().getFirst().feed()).hasToString("https://a.org/f?x=1&y=2");
        assertThat(read.outlines().getFirst().name()).isEqualTo("Q&A \"daily\" <b>");
    }

    private static Opml.Outlines read(String opml) {
        return Opml.read(opml.getBytes(StandardCharsets.UTF_8));
    }
}
