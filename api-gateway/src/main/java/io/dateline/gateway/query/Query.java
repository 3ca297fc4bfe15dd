package io.dateline.gateway.query;

import java.util.List;

/// A query as a tree. Every node knows its place in the text, so that a message, a colour or an explanation can
/// point at it.
///
/// An [And] has at least one operand that is not a [Not]; a [Not] stands nowhere but in an [And]; a [Near] has
/// nothing but words, phrases, [Or]s of them and further [Near]s below it. [Queries#parse] sees to that.
public sealed interface Query {

    Place place();

    /// This tree without its places, so that two trees can be compared for what they mean.
    Query unplaced();

    /// What stands for words in a text: [Word] and [Phrase].
    sealed interface Terms extends Query permits Word, Phrase {

        /// As written, without quotation marks; may hold the wildcards `*` (any characters) and `?` (exactly one).
        String text();
    }

    /// One word as written, e.g. `recall`, `brand*`, `covid-19`. What the text analysis splits in two must stand
    /// side by side, as in a phrase.
    record Word(String text, Place place) implements Terms {
        @Override
        public Word unplaced() {
            return new Word(text, Place.NONE);
        }
    }

    /// Words side by side and in order.
    record Phrase(String text, Place place) implements Terms {
        @Override
        public Phrase unplaced() {
            return new Phrase(text, Place.NONE);
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
        public And unplaced() {
            return new And(operands.stream().map(Query::unplaced).toList(), Place.NONE);
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
        public Or unplaced() {
            return new Or(operands.stream().map(Query::unplaced).toList(), Place.NONE);
        }
    }

    record Not(Query operand, Place place) implements Query {
        @Override
        public Not unplaced() {
            return new Not(operand.unplaced(), Place.NONE);
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
        public Near unplaced() {
            return new Near(left.unplaced(), right.unplaced(), distance, order, Place.NONE);
        }
    }

    /// A query that looks in one zone of the text only.
    record In(Zone zone, Query body, Place place) implements Query {

        public enum Zone {
            TITLE,
            TEXT
        }

        @Override
        public In unplaced() {
            return new In(zone, body.unplaced(), Place.NONE);
        }
    }

    /// Something known about the article beside its text, e.g. `language:de`, `topic:"crime, law and justice"`.
    ///
    /// @param value as written, without quotation marks
    record Has(Attribute attribute, String value, Place place) implements Query {
        @Override
        public Has unplaced() {
            return new Has(attribute, value, Place.NONE);
        }
    }
}
