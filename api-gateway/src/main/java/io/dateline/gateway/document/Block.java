package io.dateline.gateway.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.dateline.platform.text.Characters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One part of a document. Every painter knows all of them: the compiler sees to it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Story.class, name = "story"),
    @JsonSubTypes.Type(value = Block.Lines.class, name = "lines"),
    @JsonSubTypes.Type(value = Block.Figures.class, name = "figures"),
    @JsonSubTypes.Type(value = Chart.class, name = "chart"),
    @JsonSubTypes.Type(value = Block.Notes.class, name = "notes")
})
public sealed interface Block permits Block.Heading, Block.Story, Block.Lines, Block.Figures, Block.Notes, Chart {

    /// Of a section; stories in it have headings one level below.
    @RegisterForReflection
    record Heading(String text) implements Block {

        public Heading {
            text = plain(text);
        }
    }

    /// A story, or an article that is in none.
    ///
    /// @param facts such as `12 outlets · first: The Herald, 06:12 · negative`
    /// @param since what became of it since it was told before; null if it is new
    /// @param lines what it says
    /// @param comments of people
    @RegisterForReflection
    record Story(Line headline, String facts, @Nullable String since, List<Line> lines, List<Comment> comments)
            implements Block {

        public Story {
            facts = plain(facts);
            since = since == null ? null : plain(since);
            lines = List.copyOf(lines);
            comments = List.copyOf(comments);
        }
    }

    /// Words of a person: these need no citation, but a label.
    ///
    /// @param label such as `Why it matters` or `Action`
    @RegisterForReflection
    record Comment(String label, String text) {

        public Comment {
            label = plain(label);
            text = plain(text);
        }
    }

    @RegisterForReflection
    record Lines(List<Line> lines) implements Block {

        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /// What was counted.
    @RegisterForReflection
    record Figures(List<Figure> figures) implements Block {

        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /// @param value as it is read everywhere, such as `32` or `41 %`
    /// @param of what it is counted among, or compared with; null where there is nothing
    @RegisterForReflection
    record Figure(String label, String value, @Nullable String of) {

        public Figure {
            label = plain(label);
            value = plain(value);
            of = of == null ? null : plain(of);
        }
    }

    /// What Dateline says of its own work: how it counted, and what it could not read.
    @RegisterForReflection
    record Notes(List<String> sentences) implements Block {

        public Notes {
            sentences = sentences.stream().map(Block::plain).toList();
        }
    }

    private static String plain(String text) {
        return Characters.shortened(Characters.plain(text), 2_000);
    }
}
