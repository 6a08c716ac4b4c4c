package org.whosaid.search;

/**
 * The order of a list of quotes. By date the undated come last in both directions; quotes of one day stand in the order of their
 * position, then of their id. Order of recording is order of id, because ids are UUIDv7.
 */
enum QuoteOrder {
    SAID_DESCENDING("-said", "q.said_desc, q.position, q.id", ">"),
    SAID_ASCENDING("said", "q.said_asc, q.position, q.id", ">"),
    RECORDED_DESCENDING("-recorded", "q.id", "<"),
    RECORDED_ASCENDING("recorded", "q.id", ">"),
    /** Only of queries by words, from the index. */
    RELEVANCE("relevance", "", "");

    private final String parameter;
    private final String keys;
    private final String comparison;

    QuoteOrder(String parameter, String keys, String comparison) {
        this.parameter = parameter;
        this.keys = keys;
        this.comparison = comparison;
    }

    static final String WHAT_IS_RIGHT = "must be one of -said, said, -recorded, recorded, or relevance beside `q`";

    /**
     * @throws IllegalArgumentException when there is no such order
     */
    static QuoteOrder of(String parameter) {
        for (QuoteOrder order : values()) {
            if (order.parameter.equals(parameter)) {
                return order;
            }
        }
        throw new IllegalArgumentException("no such order");
    }

    boolean isByDate() {
        return this == SAID_DESCENDING || this == SAID_ASCENDING;
    }

    /** The sort keys as a select list. */
    String keys() {
        return keys;
    }

    String after() {
        return isByDate() ? "(" + keys + ") > (:date, :position, :id)" : keys + " " + comparison + " :id";
    }

    /** Both directions walk an index forward or backward. */
    String orderBy() {
        return comparison.equals("<") ? keys + " DESC" : keys;
    }
}
