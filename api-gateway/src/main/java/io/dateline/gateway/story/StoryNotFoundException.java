package io.dateline.gateway.story;

import io.dateline.platform.problem.ProblemException;
import java.util.UUID;

class StoryNotFoundException extends ProblemException {

    private static final long serialVersionUID = 1;

    StoryNotFoundException(UUID id) {
        super(404, "story-not-found", "No story has the id " + id + ".");
    }
}
