package org.whosaid.outlet;

import java.net.IDN;
import java.util.List;
import org.whosaid.api.Checks;

/**
 * What a caller sends to create an outlet, and what a merge patch must amount to.
 *
 * @param distinct records another outlet although the name is taken; false when absent
 */
public record OutletRequest(
        String name,
        List<String> aliases,
        List<String> domains,
        OutletKind kind,
        StateAffiliation stateAffiliation,
        Boolean distinct) {
    private static final int MAX_ALIASES = 100;
    private static final int MAX_DOMAINS = 50;

    void check(Checks checks) {
        checks.that(name != null, "/name", "is required");
        OutletReference.checkName(checks, name, "/name");
        List<String> names = checks.list(aliases, "/aliases", MAX_ALIASES);
        for (int i = 0; i < names.size(); i++) {
            OutletReference.checkName(checks, names.get(i), "/aliases/" + i);
        }
        List<String> hosts = checks.list(domains, "/domains", MAX_DOMAINS);
        for (int i = 0; i < hosts.size(); i++) {
            String host = hosts.get(i);
            if (checks.text(host, "/domains/" + i, 253) && host != null) {
                checks.that(
                        isDomain(host), "/domains/" + i, "must be a domain such as `ria.ru`, without scheme or path");
            }
        }
    }

    private static boolean isDomain(String host) {
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).matches("[^.]+(\\.[^.]+)+");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What a merge patch is applied to. */
    static OutletRequest from(OutletView view) {
        return new OutletRequest(
                view.name(), view.aliases(), view.domains(), view.kind(), view.stateAffiliation(), null);
    }

    boolean wantsAnother() {
        return Boolean.TRUE.equals(distinct);
    }
}
