package org.whosaid.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.whosaid.quote.QuoteBuilder.quote;
import static org.whosaid.search.QuoteLists.ask;
import static org.whosaid.search.QuoteLists.assertFinds;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whosaid.Unique;

/** What the list shows of quotes that were taken back, and how far it counts. */
@QuarkusTest
class QuoteStatusAndTotalTest {
    @Inject
    AgroalDataSource database;

    @Test
    void leavesOutRetractedAndWithheldUnlessTheyAreAskedFor() throws SQLException {
        String outlet = Unique.outlet();
        String active = quote().outlet(outlet).record();
        String retracted = quote().outlet(outlet).record();
        String withheld = quote().outlet(outlet).record();
        execute("UPDATE quote SET status = 'RETRACTED' WHERE id = ?", UUID.fromString(retracted));
        execute("UPDATE quote SET status = 'WITHHELD' WHERE id = ?", UUID.fromString(withheld));

        assertFinds(Set.of(active), "outlet", outlet);
        assertFinds(Set.of(active), "outlet", outlet, "status", "ACTIVE");
        assertFinds(Set.of(retracted), "outlet", outlet, "status", "RETRACTED");
        assertFinds(Set.of(retracted, withheld), "outlet", outlet, "status", "RETRACTED", "status", "WITHHELD");
        assertFinds(Set.of(active, withheld), "outlet", outlet, "status", "ACTIVE", "status", "WITHHELD");
    }

    @Test
    void countsExactlyUpToTenThousandAndThenSaysSo() throws SQLException {
        String outlet = Unique.outlet();
        String one = quote().outlet(outlet).record();
        UUID id = UUID.fromString(ask("id", one).getString("items[0].outlet.id"));
        try {
            copy(id, 1, 9_999);
            assertEquals(
                    Map.of("value", 10_000, "exact", true),
                    ask("outlet", outlet).getMap("total"));
            copy(id, 10_000, 10_050);
            assertEquals(
                    Map.of("value", 10_000, "exact", false),
                    ask("outlet", outlet).getMap("total"));
        } finally {
            execute("DELETE FROM quote WHERE outlet_id = ?", id);
        }
    }

    private void copy(UUID outlet, int first, int last) throws SQLException {
        execute("""
                INSERT INTO quote (id, version, status, recorded_at, recorded_by, text, text_digest, statement, kind, verbatim,
                                   anonymity, outlet_id, position, said_inferred, source_group, mentions_others)
                SELECT gen_random_uuid(), 1, 'ACTIVE', now(), 'many', 'n' || n, sha256(convert_to('n' || n, 'UTF8')),
                       gen_random_uuid(), 'INDIRECT', '{}', 'UNCREDITED', ?, 1, false, false, false
                FROM generate_series(CAST(? AS integer), CAST(? AS integer)) n
                """, outlet, first, last);
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
