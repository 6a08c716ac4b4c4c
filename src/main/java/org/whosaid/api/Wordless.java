package org.whosaid.api;

import java.sql.SQLException;

/** A failure as it may be logged: its types, SQL states and stack, without messages, which may hold somebody's words or name. */
final class Wordless extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_DEPTH = 8;

    private Wordless(String type, Throwable cause, StackTraceElement[] stack) {
        super(type, cause);
        setStackTrace(stack);
    }

    static Wordless of(Throwable failure) {
        return of(failure, MAX_DEPTH);
    }

    private static Wordless of(Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return null;
        }
        String type = failure.getClass().getName()
                + (failure instanceof SQLException sql ? " (SQL state " + sql.getSQLState() + ")" : "");
        return new Wordless(type, of(failure.getCause(), depth - 1), failure.getStackTrace());
    }
}
