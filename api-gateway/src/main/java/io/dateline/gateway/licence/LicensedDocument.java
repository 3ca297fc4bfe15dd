package io.dateline.gateway.licence;

import io.dateline.contract.finding.Span;
import io.dateline.gateway.document.Block;
import io.dateline.gateway.document.CitedArticle;
import io.dateline.gateway.document.Document;
import io.dateline.gateway.document.Line;
import io.dateline.gateway.licence.SourceLicence.Allowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Leaves out of a document what may not be passed on to whom it is for, and says so where it did. Pure.
public final class LicensedDocument {

    private static final String WITHHELD = "withheld: licence";

    private final Map<UUID, SourceLicence> licences;
    private final Audience audience;
    private final LocalDate today;

    private LicensedDocument(Map<UUID, SourceLicence> licences, Audience audience, LocalDate today) {
        this.licences = licences;
        this.audience = audience;
        this.today = today;
    }

    /// @param licences by source; of others goes what is usual
    public static Document of(
            Document document, Map<UUID, SourceLicence> licences, Audience audience, LocalDate today) {
        LicensedDocument licensed = new LicensedDocument(licences, audience, today);
        List<Block> blocks = new ArrayList<>();
        document.blocks().forEach(block -> blocks.addAll(licensed.block(block)));
        return new Document(document.title(), document.subtitle(), blocks, document.foot());
    }

    private List<Block> block(Block block) {
        return switch (block) {
            case Block.Story story -> List.of(story(story));
            case Block.Lines lines -> lines(lines);
            default -> List.of(block);
        };
    }

    private Block.Story story(Block.Story story) {
        Line headline = line(story.headline());
        List<Line> lines = new ArrayList<>();
        boolean isCut = false;
        for (Line line : story.lines()) {
            Line passed = line(line);
            if (passed != null) {
                lines.add(passed);
            }
            isCut |= !line.equals(passed);
        }
        String facts = story.facts();
        if (headline == null) {
            facts += " · headline and text " + WITHHELD;
        } else if (isCut) {
            facts += " · text " + WITHHELD;
        }
        return new Block.Story(
                headline == null ? link(story.headline()) : headline, facts, story.since(), lines, story.comments());
    }

    /// Where it is, without a word of it.
    private static Line link(Line headline) {
        String outlet = headline.citations().getFirst().outlet();
        return new Line(outlet == null ? "An article" : "An article of " + outlet, null, headline.citations());
    }

    private List<Block> lines(Block.Lines block) {
        List<Line> passed = new ArrayList<>();
        for (Line line : block.lines()) {
            Line kept = line(line);
            if (kept != null) {
                passed.add(kept);
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!passed.isEmpty()) {
            blocks.add(new Block.Lines(passed));
        }
        int withheld = block.lines().size() - passed.size();
        if (withheld > 0) {
            blocks.add(new Block.Notes(
                    List.of(withheld + (withheld == 1 ? " line is " : " lines are ") + WITHHELD + ".")));
        }
        return blocks;
    }

    /// @return null where nothing of it may be passed on
    private @Nullable Line line(Line line) {
        Line passed = line;
        for (CitedArticle article : line.citations()) {
            Allowed allowed = allowed(article.sourceId());
            boolean isHeadline = article.place().span().field() == Span.Field.TITLE;
            LicenceLevel needed = isHeadline ? LicenceLevel.HEADLINE : LicenceLevel.SNIPPET;
            if (allowed.level().compareTo(needed) < 0) {
                return null;
            }
            if (!isHeadline && allowed.level() == LicenceLevel.SNIPPET) {
                passed = cut(passed, allowed.letters());
            }
        }
        return passed;
    }

    /// Of a text of the team's own all may be passed on.
    private Allowed allowed(@Nullable UUID source) {
        if (source == null) {
            return Allowed.ALL;
        }
        SourceLicence licence = licences.get(source);
        return licence == null ? Allowed.usual(audience) : licence.allowed(audience, today);
    }

    private static Line cut(Line line, int letters) {
        String text = line.text();
        if (text.length() <= letters) {
            return line;
        }
        int space = text.lastIndexOf(' ', letters);
        int end = space > letters / 2 ? space : letters;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return new Line(text.substring(0, end) + "…", line.language(), line.citations());
    }
}
