package org.whosaid.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private final Checks checks = new Checks();

    @Test
    void throwsNothingWhenNothingIsWrong() {
        assertTrue(checks.that(true, "/kind", "…"));
        assertTrue(checks.text(null, "/cue", 3));
        assertTrue(checks.text("abc", "/cue", 3));
        assertFalse(checks.failed());
        assertDoesNotThrow(checks::done);
    }

    @Test
    void tellsEveryFaultAtOnce() {
        assertFalse(checks.requiredText(null, "/text", 10));
        assertFalse(checks.text("  ", "/cue", 10));
        assertFalse(checks.that(false, "/position", "must be at least 1"));
        ProblemException problem = assertThrows(ProblemException.class, checks::done);
        assertEquals(ProblemType.INVALID_CONTENT, problem.type());
        assertEquals(
                List.of(
                        FieldError.at("/text", "is required"),
                        FieldError.at("/cue", "must not be blank; leave it out or send null when it is not known"),
                        FieldError.at("/position", "must be at least 1")),
                problem.errors());
    }

    @Test
    void countsCodePoints() {
        assertTrue(checks.text("👍👍👍", "/text", 3));
        assertFalse(checks.text("👍👍👍👍", "/text", 3));
        assertTrue(checks.text("e\u0301", "/text", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u3000\n", "\u200B", "\uFEFF\u00AD", "\u0085", "\uFE0F", "\u3164"})
    void takesForBlankWhatNobodySees(String text) {
        assertFalse(checks.text(text, "/text", 10));
        assertTrue(checks.text(text + ".", "/text", 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\0", "\uD83D", "\uDC4D", "\uDC4D\uD83D", "a\uD83Db", "👍\uD83D"})
    void refusesWhatCannotBeStored(String text) {
        assertFalse(checks.text(text, "/text", 10));
        assertFalse(checks.characters(text, "/context/before", 10));
        assertThrows(ProblemException.class, checks::done)
                .errors()
                .forEach(error -> assertFalse(error.detail().contains(text)));
    }

    @Test
    void letsOddButStorableCharactersPass() {
        assertTrue(checks.text("\u0001\u0085\u009F\uFFFE\uFFFF\uE000 👩‍🚀 e\u0301”“", "/text", 100));
        assertTrue(checks.characters(" ", "/context/after", 100));
    }

    @Test
    void checksAListAndItsItems() {
        assertEquals(List.of(), checks.list(null, "/aliases", 2));
        assertEquals(List.of("a", "b"), checks.list(List.of("a", "b"), "/aliases", 2));
        assertFalse(checks.failed());
        checks.list(Arrays.asList("a", null), "/aliases", 2);
        assertEquals(
                List.of(FieldError.at("/aliases/1", "must not be null")),
                assertThrows(ProblemException.class, checks::done).errors());
    }

    @Test
    void saysLittleOfAListThatIsFarTooLong() {
        List<String> nulls = Collections.nCopies(100_000, null);
        assertEquals(2, checks.list(nulls, "/aliases", 2).size());
        assertEquals(
                List.of(
                        FieldError.at("/aliases", "must have at most 2 items"),
                        FieldError.at("/aliases/0", "must not be null"),
                        FieldError.at("/aliases/1", "must not be null")),
                assertThrows(ProblemException.class, checks::done).errors());
    }
}
