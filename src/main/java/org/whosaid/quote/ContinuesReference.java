package org.whosaid.quote;

import java.util.UUID;
import org.whosaid.api.Checks;

/** How a request points to the earlier quote that a quote continues: by id, or by its position in the same article. */
public record ContinuesReference(UUID id, Integer position) {
    void check(Checks checks, String pointer) {
        checks.that((id == null) != (position == null), pointer, "needs an `id` or a `position`, not both");
    }
}
