package org.whosaid.speaker;

import java.util.UUID;
import org.whosaid.api.Checks;
import org.whosaid.wording.Name;

/**
 * How a request points to a speaker: by id, or by a name that resolves to the one speaker that has it. With both, they must
 * belong together.
 *
 * @param type narrows the name to speakers of that type; one that the name creates is a PERSON when it is null
 * @param printed the name exactly as the report printed it; the name itself when it is null
 */
public record SpeakerReference(UUID id, String name, SpeakerType type, String printed) {
    static final int MAX_NAME = 300;

    public void check(Checks checks, String pointer) {
        if (checks.that(id != null || name != null, pointer, "needs an `id` or a `name`")) {
            checkName(checks, name, pointer + "/name");
        }
        checks.text(printed, pointer + "/printed", MAX_NAME);
    }

    /** Whether the name merely describes an unnamed source ("a spokesman"). */
    public boolean isOnlyADescription() {
        return name != null
                && (type == null || type == SpeakerType.PERSON || type == SpeakerType.GROUP)
                && SourceDescription.isOnlyADescription(name);
    }

    static void checkName(Checks checks, String name, String pointer) {
        if (checks.text(name, pointer, MAX_NAME) && name != null) {
            checks.that(Name.of(name).isIndexable(), pointer, "is too long when its characters are written out");
        }
    }
}
