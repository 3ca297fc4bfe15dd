package io.dateline.contract.finding;

import java.util.List;

/// What an article is about, in the terms of IPTC Media Topics.
///
/// @param code IPTC code, e.g. `medtop:02000000`
/// @param name English name, e.g. `crime, law and justice`
/// @param path names from the top level down to this one, at least this one
/// @param score probability that an editor would assign it, 0 to 1
/// @param evidence places that speak for it, strongest first
public record Topic(String code, String name, List<String> path, double score, List<Span> evidence) {

    public Topic {
        path = path == null ? List.of() : List.copyOf(path);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
