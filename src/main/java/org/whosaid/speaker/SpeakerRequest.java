package org.whosaid.speaker;

import java.util.List;
import org.whosaid.api.Checks;

/**
 * What a caller sends to create a speaker, and what a merge patch must amount to.
 *
 * @param type PERSON when absent
 * @param distinct records another speaker although the name is taken; false when absent
 */
public record SpeakerRequest(
        String name,
        SpeakerType type,
        List<String> aliases,
        List<TenureRequest> tenures,
        ExternalIds externalIds,
        Boolean distinct) {
    private static final int MAX_ALIASES = 100;
    private static final int MAX_TENURES = 100;

    void check(Checks checks) {
        checks.that(name != null, "/name", "is required");
        SpeakerReference.checkName(checks, name, "/name");
        List<String> names = checks.list(aliases, "/aliases", MAX_ALIASES);
        for (int i = 0; i < names.size(); i++) {
            SpeakerReference.checkName(checks, names.get(i), "/aliases/" + i);
        }
        List<TenureRequest> roles = checks.list(tenures, "/tenures", MAX_TENURES);
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) != null) {
                roles.get(i).check(checks, "/tenures/" + i);
            }
        }
        String wikidata = externalIds == null ? null : externalIds.wikidata();
        checks.that(
                wikidata == null || wikidata.matches("Q[1-9][0-9]{0,15}"),
                "/externalIds/wikidata",
                "must be a Wikidata item such as `Q7747`");
    }

    boolean isOnlyADescription() {
        return new SpeakerReference(null, name, type, null).isOnlyADescription();
    }

    /** What a merge patch is applied to. */
    static SpeakerRequest from(SpeakerView view) {
        return new SpeakerRequest(
                view.name(),
                view.type(),
                view.aliases(),
                view.tenures().stream().map(TenureView::toRequest).toList(),
                view.externalIds(),
                null);
    }

    boolean wantsAnother() {
        return Boolean.TRUE.equals(distinct);
    }
}
