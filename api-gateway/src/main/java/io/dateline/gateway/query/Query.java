package io.dateline.gateway.query;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A query as a tree. Every node knows its place in the text, so that a message, a colour or an explanation can
/// point at it.
///
/// An [And] has at least one operand that is not a [Not]; a [Not] stands nowhere but in an [And]; a [Near] has
/// nothing but words, phrases, [Or]s of them and further [Near]s below it, and so has an [AtLeast]. [Queries#parse]
/// sees to that.
public sealed interface Query {

    Place place();

    /// This tree with all its places at one.
    Query at(Place place);

    /// This tree without its places, so that two trees can be compared for what they mean.
    default Query unplaced() {
        return at(Place.NONE);
    }

    /// What stands for words in a text: [Word] and [Phrase].
    sealed interface Terms extends Query permits Word, Phrase {

        /// As written, without quotation marks; may hold the wildcards `*` (any characters) and `?` (exactly one)
        /// unless its spelling says otherwise.
        String text();

        Spelling spelling();
    }

    /// How words of the text are compared with words of the query.
    enum Spelling {
        /// Capitals and accents mean nothing.
        FOLDED(0),
        /// As written, capitals and accents included.
        EXACT(0),
        /// One letter more, less, changed or swapped with its neighbour; the first letter stays.
        FUZZY(1),
        /// Two of these.
        FUZZIER(2);

        private final int edits;

        Spelling(int edits) {
            this.edits = edits;
        }

        /// Letters that may differ.
        public int edits() {
            return edits;
        }
    }

    /// One word as written, e.g. `recall`, `brand*`, `covid-19`. What the text analysis splits in two must stand
    /// side by side, as in a phrase.
    record Word(String text, Spelling spelling, Place place) implements Terms {
        @Override
        public Word at(Place other) {
            return new Word(text, spelling, other);
        }
    }

    /// Words side by side and in order.
    ///
    /// @param spelling never a fuzzy one
    record Phrase(String text, Spelling spelling, Place place) implements Terms {
        @Override
        public Phrase at(Place other) {
            return new Phrase(text, spelling, other);
        }
    }

    /// All of them.
    ///
    /// @param operands two or more, none of them an [And]
    record And(List<Query> operands, Place place) implements Query {
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public And at(Place other) {
            return new And(operands.stream().map(operand -> operand.at(other)).toList(), other);
        }
    }

    /// At least one of them.
    ///
    /// @param operands two or more, none of them an [Or]
    record Or(List<Query> operands, Place place) implements Query {
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public Or at(Place other) {
            return new Or(operands.stream().map(operand -> operand.at(other)).toList(), other);
        }
    }

    record Not(Query operand, Place place) implements Query {
        @Override
        public Not at(Place other) {
            return new Not(operand.at(other), other);
        }
    }

    /// Two things close together in the same text zone (title or text), not overlapping.
    ///
    /// @param distance words between them at most, 0 or more
    record Near(Query left, Query right, int distance, Order order, Place place) implements Query {

        public enum Order {
            /// Either may come first.
            ANY,
            /// The left one comes first.
            AS_WRITTEN
        }

        @Override
        public Near at(Place other) {
            return new Near(left.at(other), right.at(other), distance, order, other);
        }
    }

    /// So many occurrences that do not overlap, in all texts that are searched together.
    ///
    /// @param count 1 or more
    /// @param body words, a phrase, an [Or] of them or a [Near]
    record AtLeast(int count, Query body, Place place) implements Query {
        @Override
        public AtLeast at(Place other) {
            return new AtLeast(count, body.at(other), other);
        }
    }

    /// A query that is kept under a name of its own and stands here by that name.
    ///
    /// @param body its places are the place of the name
    record Named(String name, Query body, Place place) implements Query {
        @Override
        public Named at(Place other) {
            return new Named(name, body.at(other), other);
        }
    }

    /// A query that looks in one zone of the text only.
    record In(Zone zone, Query body, Place place) implements Query {

        public enum Zone {
            TITLE,
            TEXT,
            /// First paragraph, or the first 300 characters where that is longer.
            LEDE,
            /// What somebody is reported to have said.
            QUOTE
        }

        @Override
        public In at(Place other) {
            return new In(zone, body.at(other), other);
        }
    }

    /// Something known about the article beside its text, e.g. `language:de`, `topic:"crime, law and justice"`.
    ///
    /// @param value as written, without quotation marks
    /// @param own id of what the asking team itself calls so; null if it calls nothing so
    record Has(Attribute attribute, String value, @Nullable UUID own, Place place) implements Query {

        public Has(Attribute attribute, String value, Place place) {
            this(attribute, value, null, place);
        }

        @Override
        public Has at(Place other) {
            return new Has(attribute, value, own, other);
        }
    }
}
