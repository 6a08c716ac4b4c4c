package org.whosaid.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementIdTest {
    /**
     * Ids that callers hold already. When this fails after an upgrade of icu4j or a change of the folding, stored folded words and
     * statement ids have to be migrated with it.
     */
    @Test
    void neverChanges() {
        assertEquals(
                "0b06143d-f8bf-554a-928d-f077fc454722",
                StatementId.of("That’s what diplomacy is about.").toString());
        assertEquals(
                "675efc22-9394-542b-a9dc-8790f059a663",
                StatementId.of("Łódź: “3.5 %” ガ हिन्दी").toString());
    }

    @Test
    void isANameBasedUuidOfTheFoldedWords() {
        UUID id = StatementId.of("That's what DIPLOMACY is about");
        assertEquals(5, id.version());
        assertEquals(2, id.variant());
        assertEquals(id, StatementId.of("“That’s what diplo\u00ADmacy is about.”"));
        assertNotEquals(id, StatementId.of("That is what diplomacy is about."));
    }
}
