package io.dateline.gateway.briefing.edition;

import io.dateline.gateway.briefing.draft.Section;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The row of an [Edition].
@Entity
@Table(name = "edition")
@SuppressWarnings("NullAway.Init")
class EditionRow {

    static final String DRAFT = "draft";
    static final String APPROVED = "approved";
    static final String CANCELLED = "cancelled";

    @Id
    UUID id;

    UUID tenantId;

    UUID briefingId;

    int number;

    String title;

    @Nullable
    LocalDate localDate;

    Instant afterAt;

    Instant untilAt;

    boolean late;

    String state;

    String zone;

    int approvals;

    /// Of [Edition.Approval].
    @JdbcTypeCode(SqlTypes.JSON)
    String approvedBy;

    /// [io.dateline.gateway.briefing.facts.Findings].
    @JdbcTypeCode(SqlTypes.JSON)
    String findings;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> sections;

    /// [EditionForms.Frozen]; null until approved.
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String frozen;

    @Nullable
    String hash;

    @Nullable
    Instant approvedAt;

    int version;

    Instant createdAt;

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    List<Section> sections() {
        return sections.stream().map(Section::of).toList();
    }

    boolean isDraft() {
        return state.equals(DRAFT);
    }
}
