package io.dateline.gateway.alert;

import io.dateline.gateway.article.Parameters;
import io.dateline.gateway.signal.AlertKind;
import io.dateline.gateway.signal.AlertLevel;
import io.dateline.gateway.signal.AlertState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which alerts a list holds; all of what is given must hold.
record AlertFilter(
        @Nullable String state,
        @Nullable String kind,
        @Nullable String level,
        @Nullable UUID monitorId,
        @Nullable UUID storyId,
        @Nullable UUID ruleId) {

    /// @param sql begins with ` and`, or is empty
    record Condition(String sql, List<Object> values) {}

    /// @throws io.dateline.platform.problem.ProblemException a word that is none of those that there are
    static AlertFilter of(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String level,
            @Nullable String monitor,
            @Nullable String story,
            @Nullable String rule) {
        return new AlertFilter(
                known(
                        "state",
                        state,
                        Arrays.stream(AlertState.values()).map(AlertState::word).toList()),
                known(
                        "kind",
                        kind,
                        Arrays.stream(AlertKind.values()).map(AlertKind::word).toList()),
                known(
                        "level",
                        level,
                        Arrays.stream(AlertLevel.values()).map(AlertLevel::word).toList()),
                id("monitor", monitor),
                id("story", story),
                id("rule", rule));
    }

    private static @Nullable String known(String name, @Nullable String value, List<String> words) {
        return value == null || value.isBlank() ? null : Parameters.oneOf(name, value, words);
    }

    private static @Nullable UUID id(String name, @Nullable String value) {
        return value == null || value.isBlank() ? null : Parameters.id(name, value);
    }

    Condition condition() {
        StringBuilder sql = new StringBuilder();
        List<Object> values = new ArrayList<>();
        and(sql, values, " and a.state = ?", state);
        and(sql, values, " and a.kind = ?", kind);
        and(sql, values, " and a.level = ?", level);
        and(sql, values, " and a.monitor_id = ?", monitorId);
        and(
                sql,
                values,
                " and exists (select 1 from alert_mention am where am.alert_id = a.id and am.story_id = ?)",
                storyId);
        and(sql, values, " and a.rule_id = ?", ruleId);
        return new Condition(sql.toString(), values);
    }

    private static void and(StringBuilder sql, List<Object> values, String clause, @Nullable Object value) {
        if (value != null) {
            sql.append(clause);
            values.add(value);
        }
    }
}
