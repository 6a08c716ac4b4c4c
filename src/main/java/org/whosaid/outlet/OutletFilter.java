package org.whosaid.outlet;

import jakarta.persistence.Query;
import java.util.Locale;
import org.whosaid.wording.Folding;

/**
 * Which outlets a list shows; null lets everything through.
 *
 * @param q any name, its beginning, or whole words of it
 * @param domain a domain it publishes under
 */
record OutletFilter(String q, String domain, OutletKind kind) {

    <Q extends Query> Q bind(Q query) {
        query.setParameter("prefix", q == null ? null : Folding.fold(q));
        query.setParameter("domain", domain == null ? null : domain.toLowerCase(Locale.ROOT));
        query.setParameter("kind", kind == null ? null : kind.name());
        return query;
    }
}
