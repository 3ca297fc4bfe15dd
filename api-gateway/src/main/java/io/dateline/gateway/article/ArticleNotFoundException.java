package io.dateline.gateway.article;

import io.dateline.platform.problem.ProblemException;
import java.util.UUID;

class ArticleNotFoundException extends ProblemException {

    private static final long serialVersionUID = 1;

    ArticleNotFoundException(UUID id) {
        super(404, "article-not-found", "No article has the id " + id + ".");
    }
}
