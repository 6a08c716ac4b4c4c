package org.whosaid.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.whosaid.wording.Folding;

/** Who held a role when, for queries that the index answers. */
@ApplicationScoped
class TenureRepository {
    private static final int MOST = 500;

    private final Session session;

    TenureRepository(Session session) {
        this.session = session;
    }

    /** A role held by a speaker; days from 2000-01-01, both inclusive, an open end is null. */
    record HeldRole(UUID speaker, Integer from, Integer to) {}

    @Transactional
    List<HeldRole> held(List<String> roles) {
        return roles.isEmpty()
                ? List.of()
                : session.createNativeQuery("""
                                SELECT speaker_id, from_date - date '2000-01-01', to_date - date '2000-01-01'
                                FROM tenure
                                WHERE role_folded IN (:roles)
                                LIMIT :most
                                """, Object[].class)
                        .setParameterList(
                                "roles", roles.stream().map(Folding::fold).toList())
                        .setParameter("most", MOST)
                        .getResultStream()
                        .map(row -> new HeldRole((UUID) row[0], (Integer) row[1], (Integer) row[2]))
                        .toList();
    }
}
