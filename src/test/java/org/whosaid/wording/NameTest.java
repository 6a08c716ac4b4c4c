package org.whosaid.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NameTest {
    @Test
    void keepsTheNameAsSentBesideItsFoldedForm() {
        assertEquals(new Name("Sergueï  RYABKOV", "serguei ryabkov"), Name.of("Sergueï  RYABKOV"));
    }

    @Test
    void isIndexableAsLongAsItsFoldedFormFitsAnIndexEntry() {
        assertTrue(Name.of("a".repeat(300)).isIndexable());
        assertTrue(Name.of("𝔸".repeat(300)).isIndexable());
        assertTrue(Name.of("𠀀".repeat(300)).isIndexable());
        assertFalse(Name.of("ﷺ".repeat(300)).isIndexable());
    }
}
