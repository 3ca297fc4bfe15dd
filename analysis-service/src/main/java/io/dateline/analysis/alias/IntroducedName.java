package io.dateline.analysis.alias;

import io.dateline.contract.id.EventIds;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/// A short form and a name that articles introduced it for, with the texts that did.
@Entity
@SuppressWarnings("NullAway.Init")
class IntroducedName extends PanacheEntityBase {

    /// Groups of copies that are remembered as witnesses; of more, the number alone is.
    private static final int MAX_GROUPS = 12;

    @Id
    UUID id;

    String language;

    @Enumerated(EnumType.STRING)
    io.dateline.contract.finding.Entity.Type type;

    /// See [Introduction].
    String form;

    String formText;

    String nameKey;

    String name;

    int witnesses;

    /// Groups of copies of the latest witnesses, so that a text counts once however often it is printed.
    UUID[] groups;

    Instant lastSeen;

    protected IntroducedName() {}

    IntroducedName(String language, Introduction introduction) {
        id = idOf(language, introduction);
        this.language = language;
        type = introduction.type();
        form = introduction.form();
        formText = introduction.formText();
        nameKey = introduction.nameKey();
        name = introduction.name();
        groups = new UUID[0];
    }

    static UUID idOf(String language, Introduction introduction) {
        return EventIds.of(
                "introduced-name", language, introduction.type(), introduction.form(), introduction.nameKey());
    }

    /// @param groupId of the copies of the text that says so
    void witness(UUID groupId, Instant at) {
        lastSeen = at;
        if (!Arrays.asList(groups).contains(groupId)) {
            int kept = Math.min(groups.length, MAX_GROUPS - 1);
            UUID[] newer = Arrays.copyOf(Arrays.copyOfRange(groups, groups.length - kept, groups.length), kept + 1);
            newer[kept] = groupId;
            groups = newer;
            witnesses++;
        }
    }

    Referent toBearer() {
        return new Referent(type, form, formText, nameKey, name, witnesses);
    }
}
