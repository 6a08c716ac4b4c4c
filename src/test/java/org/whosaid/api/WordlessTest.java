package org.whosaid.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class WordlessTest {

    @Test
    void tellsWhereItFailedAndHowButNoneOfTheWords() {
        SQLException database = new SQLException("row with Ada Lovelace", "23514");
        Throwable failure =
                new IllegalStateException("Ada Lovelace", new RuntimeException("of Ada Lovelace", database));
        failure.addSuppressed(new RuntimeException("Ada Lovelace too"));
        StringWriter logged = new StringWriter();
        Wordless.of(failure).printStackTrace(new PrintWriter(logged));
        assertFalse(logged.toString().contains("Lovelace"));
        assertTrue(logged.toString().contains("java.sql.SQLException (SQL state 23514)"));
        assertTrue(logged.toString().contains("WordlessTest.tells"));
    }

    @Test
    void endsWhereCausesGoInCircles() {
        RuntimeException one = new RuntimeException("one");
        one.initCause(new RuntimeException("two", one));
        StringWriter logged = new StringWriter();
        Wordless.of(one).printStackTrace(new PrintWriter(logged));
        assertFalse(logged.toString().contains("two"));
    }
}
