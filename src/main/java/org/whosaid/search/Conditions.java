package org.whosaid.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.Query;
import org.whosaid.wording.Folding;

/**
 * The SQL of a filter: only the clauses that are asked for, so that the planner sees through them, every value a parameter.
 */
final class Conditions {
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    void add(String clause) {
        clauses.add(clause);
    }

    void add(String clause, String parameter, Object value) {
        clauses.add(clause);
        parameters.put(parameter, value);
    }

    /** One of the values, if there are any; the clause names the parameter after the column. */
    void in(String column, String parameter, Collection<?> values) {
        if (!values.isEmpty()) {
            add("q." + column + " IN (:" + parameter + ")", parameter, values);
        }
    }

    void inNames(String column, Collection<? extends Enum<?>> values) {
        in(column, column, values.stream().map(Enum::name).toList());
    }

    /** One of the entities that a filter was taken to mean; nothing when it was given and means none. */
    void entities(String clause, String parameter, List<String> asked, Collection<UUID> meant) {
        if (asked.isEmpty()) {
            return;
        }
        if (meant.isEmpty()) {
            add("FALSE");
        } else {
            add(clause, parameter, meant);
        }
    }

    void folded(String clause, String parameter, List<String> values) {
        if (!values.isEmpty()) {
            add(clause, parameter, values.stream().map(Folding::fold).distinct().toList());
        }
    }

    /** Basic filtering of RFC 4647: "en" takes in "en-GB". */
    void languages(List<String> ranges) {
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            String range = ranges.get(i).toLowerCase(Locale.ROOT);
            parameters.put("language" + i, range);
            alternatives.add("lower(q.language) = :language" + i + " OR starts_with(lower(q.language), :language" + i
                    + " || '-')");
        }
        if (!alternatives.isEmpty()) {
            add("(" + String.join(" OR ", alternatives) + ")");
        }
    }

    String sql() {
        return clauses.isEmpty() ? "TRUE" : String.join("\nAND ", clauses);
    }

    <T> Query<T> bind(Query<T> query) {
        parameters.forEach((name, value) -> {
            if (value instanceof Collection<?> values) {
                query.setParameterList(name, values);
            } else {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
