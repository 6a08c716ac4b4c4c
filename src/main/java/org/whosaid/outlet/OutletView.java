package org.whosaid.outlet;

import java.util.List;
import java.util.UUID;

/**
 * An outlet on the wire.
 *
 * @param aliases other names it goes by
 * @param domains Internet domains it publishes under
 * @param stateAffiliation null when it is not known
 */
public record OutletView(
        UUID id,
        String name,
        List<String> aliases,
        List<String> domains,
        OutletKind kind,
        StateAffiliation stateAffiliation,
        int version) {

    public static OutletView from(Outlet outlet) {
        return new OutletView(
                outlet.id(),
                outlet.name(),
                outlet.aliases(),
                outlet.domains(),
                outlet.kind(),
                outlet.stateAffiliation(),
                outlet.version());
    }

    boolean sameFacts(OutletView other) {
        return OutletRequest.from(this).equals(OutletRequest.from(other));
    }
}
