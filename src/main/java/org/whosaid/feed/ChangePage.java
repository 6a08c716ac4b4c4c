package org.whosaid.feed;

import java.util.List;

/**
 * A stretch of the feed.
 *
 * @param items in commit order
 * @param next the position to ask after next; that of the last item, or what was asked when there is none
 */
public record ChangePage(List<Change> items, long next) {
    static ChangePage of(List<Change> items, long after) {
        return new ChangePage(
                items, items.isEmpty() ? after : items.get(items.size() - 1).position());
    }
}
