package io.dateline.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/// What a feed says about a page, as its column holds it.
@ApplicationScoped
class HintsJson {

    private final ObjectMapper json;

    HintsJson(ObjectMapper json) {
        this.json = json;
    }

    String write(EntryHints hints) {
        try {
            return json.writeValueAsString(hints);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("hints are plain values", e);
        }
    }

    EntryHints read(String text) {
        try {
            return json.readValue(text, EntryHints.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("hints were written by this class", e);
        }
    }
}
