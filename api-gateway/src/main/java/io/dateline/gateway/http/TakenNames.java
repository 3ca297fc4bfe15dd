package io.dateline.gateway.http;

import io.dateline.platform.problem.Problem;
import io.dateline.platform.problem.UniqueNames;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// The names that are unique, by the index that sees to it.
@Singleton
class TakenNames implements UniqueNames {

    @Override
    public Map<String, Problem> taken() {
        return Map.of(
                "target_name",
                Problem.of(409, "target-name-taken", "Your team has a target of this name already.", List.of()),
                "account_username_key",
                Problem.of(409, "name-taken", "Somebody signs in by this name already; choose another.", List.of()),
                "tenant_name",
                Problem.of(409, "name-taken", "There is a tenant of this name already.", List.of()),
                "outlet_list_name",
                Problem.of(409, "name-taken", "Your team has an outlet list of this name already.", List.of()),
                "briefing_name",
                Problem.of(409, "briefing-name-taken", "Your team has a briefing of this name already.", List.of()),
                "report_name",
                Problem.of(409, "report-name-taken", "Your team has a report of this name already.", List.of()),
                "mention_tag_name",
                Problem.of(
                        409, "tag-name-taken", "Your team has a tag of this name already; merge the two.", List.of()),
                "own_entity_name_once",
                Problem.of(409, "entity-name-taken", "Your team watches this name already.", List.of()),
                "own_topic_name",
                Problem.of(409, "topic-name-taken", "There is an own topic of this name already.", List.of()),
                "query_part_tenant_id_name_key",
                Problem.of(409, "query-part-name-taken", "There is a query part of this name already.", List.of()));
    }
}
