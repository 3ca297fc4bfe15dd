package io.dateline.gateway.figures.origin;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.mention.ArticleFacts;
import io.dateline.gateway.mention.MentionFilter;
import io.dateline.gateway.mention.ToneBasis;
import io.dateline.gateway.query.Attribute;
import io.dateline.gateway.query.Place;
import io.dateline.gateway.query.Queries;
import io.dateline.gateway.query.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where articles come from.
sealed interface Origin {

    /// What finds its articles.
    Query query();

    /// Narrows mentions to it.
    @Nullable
    List<UUID> sources();

    /// Narrows mentions to it.
    ArticleFacts facts();

    record Outlet(UUID id) implements Origin {

        @Override
        public Query query() {
            return new Query.Has(Attribute.SOURCE, id.toString(), Place.NONE);
        }

        @Override
        public List<UUID> sources() {
            return List.of(id);
        }

        @Override
        public ArticleFacts facts() {
            return ArticleFacts.ANY;
        }
    }

    /// @param name as bylines have it. Articles are found by its words in their order, mentions by the whole name
    record Author(String name) implements Origin {

        /// @throws io.dateline.platform.problem.ProblemException it is nothing that can be looked for
        static Author named(@Nullable String name) {
            if (name == null || name.isBlank()) {
                throw Parameters.invalid("name", "The name of an author is needed.");
            }
            Author author = new Author(name.strip());
            // What a query refuses is no name.
            Queries.parse(Queries.print(author.query()));
            return author;
        }

        @Override
        public Query query() {
            return new Query.Has(Attribute.AUTHOR, name, Place.NONE);
        }

        @Override
        public @Nullable List<UUID> sources() {
            return null;
        }

        @Override
        public ArticleFacts facts() {
            return new ArticleFacts(null, name, null, null);
        }
    }

    /// The articles of it that the team's monitors found and nobody dismissed, each once however many found it.
    default MentionFilter mentions(UUID tenantId, @Nullable Instant from, @Nullable Instant to) {
        return new MentionFilter(
                tenantId,
                List.of(),
                List.of("new", "seen", "kept"),
                List.of(),
                null,
                null,
                null,
                null,
                sources(),
                null,
                null,
                facts(),
                from,
                to,
                false,
                true,
                ToneBasis.TARGET);
    }
}
