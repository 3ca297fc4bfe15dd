package io.dateline.gateway.triage;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dateline.gateway.mention.Mention;
import io.dateline.gateway.tag.UsedTags;
import io.dateline.platform.sql.Jsonb;
import io.dateline.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be changed of a mention, each field as one text: so that a change can be remembered and taken back without
/// knowing which field it is.
@ApplicationScoped
class MentionFields {

    static final String STATE = "state";
    static final String REASON = "reason";
    static final String TAGS = "tags";
    static final String NOTE = "note";
    static final String OWNER = "owner";
    static final String TONE = "sentimentOverride";

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Mention.Override> TONE_TYPE = new TypeReference<>() {};
    private static final int MAX_TAGS = 50;

    private final Rows rows;
    private final Jsonb json;
    private final UsedTags usedTags;

    MentionFields(Rows rows, Jsonb json, UsedTags usedTags) {
        this.rows = rows;
        this.json = json;
        this.usedTags = usedTags;
    }

    Map<String, @Nullable String> of(Mention mention) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put(STATE, mention.state());
        values.put(REASON, mention.reason());
        values.put(TAGS, json.write(mention.tags()));
        values.put(NOTE, mention.note());
        values.put(OWNER, mention.owner());
        values.put(TONE, mention.override() == null ? null : json.write(mention.override()));
        return values;
    }

    /// The fields that a change names, as they are to be.
    Map<String, @Nullable String> of(Mention before, Triage change, String by, Instant now) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        if (change.state() != null) {
            values.put(STATE, change.state());
        }
        String state = change.state() == null ? before.state() : change.state();
        if (!state.equals("dismissed")) {
            values.put(REASON, null);
        } else if (change.reason() != null) {
            values.put(REASON, emptyToNull(change.reason()));
        }
        values.put(TAGS, json.write(tags(before, change)));
        if (change.note() != null) {
            values.put(NOTE, emptyToNull(change.note()));
        }
        if (change.owner() != null) {
            values.put(OWNER, emptyToNull(change.owner().strip().toLowerCase(Locale.ROOT)));
        }
        Triage.Tone tone = change.sentimentOverride();
        if (tone != null) {
            values.put(
                    TONE,
                    tone.label() == null
                            ? null
                            : json.write(new Mention.Override(tone.label(), tone.reason(), by, now)));
        }
        return values;
    }

    /// The mention as it is after a change.
    ///
    /// @param changed its fields, as texts
    Mention changed(Mention before, Map<String, @Nullable String> changed, UUID action) {
        Map<String, @Nullable String> values = of(before);
        values.putAll(changed);
        String tone = values.get(TONE);
        return before.changed(
                Objects.requireNonNull(values.get(STATE)),
                values.get(REASON),
                read(Objects.requireNonNull(values.get(TAGS))),
                values.get(NOTE),
                values.get(OWNER),
                tone == null ? null : override(tone),
                action);
    }

    private static List<String> tags(Mention before, Triage change) {
        List<String> tags = new ArrayList<>(change.tags() == null ? before.tags() : change.tags());
        if (change.addTags() != null) {
            tags.addAll(change.addTags());
        }
        if (change.removeTags() != null) {
            tags.removeAll(change.removeTags());
        }
        return tags.stream().map(String::strip).distinct().limit(MAX_TAGS).toList();
    }

    void write(UUID id, String field, @Nullable String value) {
        switch (field) {
            case STATE -> rows.write("update mention set state = ? where id = ?", value, id);
            case REASON -> rows.write("update mention set reason = ? where id = ?", value, id);
            case TAGS -> {
                rows.write("update mention set tags = ?::jsonb where id = ?", value, id);
                usedTags.noteOf(id);
            }
            case NOTE -> rows.write("update mention set note = ? where id = ?", value, id);
            case OWNER -> rows.write("update mention set owner = ? where id = ?", value, id);
            case TONE -> writeTone(id, value);
            default -> throw new IllegalArgumentException(field);
        }
    }

    private void writeTone(UUID id, @Nullable String value) {
        Mention.Override tone = value == null ? null : override(value);
        rows.write(
                """
                update mention set override_label = ?, override_reason = ?, override_by = ?, override_at = ?::timestamptz
                where id = ?""",
                tone == null ? null : tone.label(),
                tone == null ? null : tone.reason(),
                tone == null ? null : tone.by(),
                tone == null ? null : tone.at(),
                id);
    }

    /// As the history shows it: texts as they are, tags as a list, a tone as an object.
    @Nullable
    Object shown(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (field) {
            case TAGS -> read(value);
            case TONE -> value.startsWith("{") ? override(value) : value;
            default -> value;
        };
    }

    private List<String> read(String value) {
        return json.parse(value, TEXTS);
    }

    private Mention.Override override(String value) {
        return json.parse(value, TONE_TYPE);
    }

    private static @Nullable String emptyToNull(String text) {
        String plain = text.replace('\0', '\ufffd');
        return plain.isBlank() ? null : plain;
    }
}
