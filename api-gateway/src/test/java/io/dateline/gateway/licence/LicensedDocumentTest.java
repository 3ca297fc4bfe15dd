package io.dateline.gateway.licence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.finding.Citation;
import io.dateline.contract.finding.Span;
import io.dateline.gateway.document.Block;
import io.dateline.gateway.document.CitedArticle;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LicensedDocumentTest {

    private static final UUID SOURCE = new UUID(0, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String HEADLINE = "Ferry aground";
    private static final String SENTENCE =
            "The ferry ran aground at noon and " + "nobody was hurt ".repeat(20) + "at all.";

    private static SourceLicence licence(
            LicenceLevel level, @Nullable Integer snippet, boolean outside, @Nullable LocalDate until) {
        return new SourceLicence(
                SOURCE, "The Herald", level, snippet, outside, "contract", until, "ada", Instant.EPOCH);
    }

    private static Line line(String text, Span span, @Nullable UUID source) {
        return new Line(
                text,
                "en",
                List.of(new CitedArticle(
                        new Citation(new UUID(0, 2), 1, span),
                        source,
                        source == null ? null : "The Herald",
                        "https://herald.example/1",
                        Instant.EPOCH)));
    }

    private static Document document(@Nullable UUID source) {
        Line headline = line(HEADLINE, Span.title(0, HEADLINE.length()), source);
        Line sentence = line(SENTENCE, Span.text(0, SENTENCE.length()), source);
        return new Document(
                "Morning",
                "today",
                List.of(
                        new Block.Heading("About us"),
                        new Block.Story(headline, "1 outlet", null, List.of(sentence), List.of()),
                        new Block.Lines(List.of(sentence))),
                "method");
    }

    private static List<Block> passed(@Nullable UUID source, Audience audience, SourceLicence... licences) {
        Map<UUID, SourceLicence> known = licences.length == 0 ? Map.of() : Map.of(SOURCE, licences[0]);
        return LicensedDocument.of(document(source), known, audience, TODAY).blocks();
    }

    private static Block.Story story(List<Block> blocks) {
        return (Block.Story) blocks.get(1);
    }

    @Test
    void theTeamHasAllAndOthersASnippetWhereNothingIsSaid() {
        assertThat(passed(SOURCE, Audience.INSIDE)).isEqualTo(document(SOURCE).blocks());

        Block.Story outside = story(passed(SOURCE, Audience.OUTSIDE));
        assertThat(outside.headline().text()).isEqualTo(HEADLINE);
        assertThat(outside.lines().getFirst().text())
                .hasSizeLessThanOrEqualTo(201)
                .endsWith("…");
        assertThat(outside.facts()).isEqualTo("1 outlet · text withheld: licence");
    }

    @Test
    void aTextOfTheTeamsOwnGoesAsItIs() {
        assertThat(passed(null, Audience.OUTSIDE, licence(LicenceLevel.LINK, null, false, null)))
                .isEqualTo(document(null).blocks());
    }

    @Test
    void aLinkTellsWhereItIsAndNotAWord() {
        List<Block> blocks = passed(SOURCE, Audience.INSIDE, licence(LicenceLevel.LINK, null, true, null));

        Block.Story story = story(blocks);
        assertThat(story.headline().text()).isEqualTo("An article of The Herald");
        assertThat(story.headline().citations().getFirst().url()).isEqualTo("https://herald.example/1");
        assertThat(story.lines()).isEmpty();
        assertThat(story.facts()).endsWith("headline and text withheld: licence");
        assertThat(blocks.getLast()).isEqualTo(new Block.Notes(List.of("1 line is withheld: licence.")));
        assertThat(blocks.toString()).doesNotContain("Ferry", "aground");
    }

    @Test
    void aHeadlineGoesWithoutItsText() {
        Block.Story story = story(passed(SOURCE, Audience.INSIDE, licence(LicenceLevel.HEADLINE, null, true, null)));

        assertThat(story.headline().text()).isEqualTo(HEADLINE);
        assertThat(story.lines()).isEmpty();
        assertThat(story.facts()).endsWith("· text withheld: licence");
    }

    @Test
    void aSnippetIsAsLongAsTheLicenceSaysAndNoCharacterIsCutInTwo() {
        SourceLicence licence = licence(LicenceLevel.SNIPPET, 40, true, null);
        assertThat(story(passed(SOURCE, Audience.INSIDE, licence))
                        .lines()
                        .getFirst()
                        .text())
                .isEqualTo("The ferry ran aground at noon and nobody…");

        String emoji = "😀".repeat(60);
        Document document = new Document(
                "Morning",
                "today",
                List.of(new Block.Lines(List.of(line(emoji, Span.text(0, emoji.length()), SOURCE)))),
                "method");
        Block.Lines cut = (Block.Lines) LicensedDocument.of(
                        document, Map.of(SOURCE, licence(LicenceLevel.SNIPPET, 21, true, null)), Audience.INSIDE, TODAY)
                .blocks()
                .getFirst();
        assertThat(cut.lines().getFirst().text()).isEqualTo("😀".repeat(10) + "…");
    }

    @Test
    void whatIsForInsideAloneIsALinkOutsideAndWhatIsOverIsOneEverywhere() {
        SourceLicence inside = licence(LicenceLevel.TEXT, null, false, null);
        assertThat(story(passed(SOURCE, Audience.INSIDE, inside)).lines()).hasSize(1);
        assertThat(story(passed(SOURCE, Audience.OUTSIDE, inside)).headline().text())
                .startsWith("An article");

        assertThat(story(passed(SOURCE, Audience.INSIDE, licence(LicenceLevel.TEXT, null, true, TODAY)))
                        .lines())
                .hasSize(1);
        assertThat(story(passed(SOURCE, Audience.INSIDE, licence(LicenceLevel.TEXT, null, true, TODAY.minusDays(1))))
                        .headline()
                        .text())
                .startsWith("An article");
    }
}
