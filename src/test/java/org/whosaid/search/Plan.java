package org.whosaid.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What PostgreSQL did to answer a query, by EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON).
 *
 * @param rows read from tables and indexes, those that a filter threw away too
 * @param blocks of 8 KiB touched
 * @param text the plan, for a message
 */
record Plan(long rows, long blocks, String text) {

    static Plan of(String explained) {
        try {
            JsonNode root = new ObjectMapper().readTree(explained).get(0).get("Plan");
            return new Plan(
                    rows(root),
                    root.path("Shared Hit Blocks").asLong()
                            + root.path("Shared Read Blocks").asLong(),
                    explained);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static long rows(JsonNode node) {
        double rows = 0;
        if (node.path("Node Type").asText().contains("Scan")) {
            rows = (node.path("Actual Rows").asDouble()
                            + node.path("Rows Removed by Filter").asDouble()
                            + node.path("Rows Removed by Index Recheck").asDouble())
                    * node.path("Actual Loops").asDouble();
        }
        for (JsonNode child : node.path("Plans")) {
            rows += rows(child);
        }
        return Math.round(rows);
    }
}
