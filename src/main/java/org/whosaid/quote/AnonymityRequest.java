package org.whosaid.quote;

import org.whosaid.api.Checks;

/**
 * How anonymous the source is, as a caller sends it. There is no member for a name.
 *
 * @param level told by the rest when it is null
 * @param descriptor how the source is described, as printed
 * @param reason why it is not named, as printed
 * @param group whether several sources are meant; false when absent
 * @param mentionsOthers whether a person's name in the description is somebody else's ("an aide to Jill Biden"); false when absent
 */
public record AnonymityRequest(
        AnonymityLevel level,
        String descriptor,
        String reason,
        GroundRules groundRules,
        Boolean group,
        Boolean mentionsOthers) {
    static final AnonymityRequest NOTHING = new AnonymityRequest(null, null, null, null, null, null);

    void check(Checks checks) {
        checks.text(descriptor, "/anonymity/descriptor", 500);
        checks.text(reason, "/anonymity/reason", 1000);
    }

    /** Whether it describes a source, which only an unnamed one needs. */
    boolean isDescription() {
        return descriptor != null
                || reason != null
                || groundRules != null
                || Boolean.TRUE.equals(group)
                || Boolean.TRUE.equals(mentionsOthers);
    }
}
