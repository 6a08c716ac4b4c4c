package org.whosaid.outlet;

import java.util.UUID;
import org.whosaid.api.Checks;
import org.whosaid.wording.Name;

/**
 * How a request points to an outlet: by id, or by a name that resolves to the one outlet that has it. With both, they must
 * belong together.
 */
public record OutletReference(UUID id, String name) {
    static final int MAX_NAME = 300;

    public void check(Checks checks, String pointer) {
        if (checks.that(id != null || name != null, pointer, "needs an `id` or a `name`")) {
            checkName(checks, name, pointer + "/name");
        }
    }

    static void checkName(Checks checks, String name, String pointer) {
        if (checks.text(name, pointer, MAX_NAME) && name != null) {
            checks.that(Name.of(name).isIndexable(), pointer, "is too long when its characters are written out");
        }
    }
}
