package org.whosaid.wording;

import com.fasterxml.uuid.Generators;
import java.util.UUID;

/**
 * The id of a statement: a name-based UUID (RFC 9562, version 5) over the folded words, so that equal words have equal ids
 * everywhere and no table is needed.
 */
public final class StatementId {
    private static final UUID NAMESPACE = UUID.fromString("9a1c4d0e-6f53-4b0c-9d1e-77686f736169");

    private StatementId() {}

    public static UUID of(String text) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(Folding.fold(text));
    }
}
