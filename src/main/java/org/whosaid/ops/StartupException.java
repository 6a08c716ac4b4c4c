package org.whosaid.ops;

/**
 * The service cannot start on its own database. The message is one line for the person at the terminal: what is wrong
 * and what to do. It is printed without a stack trace.
 */
public final class StartupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a cause: everything worth knowing is in the message. */
    public StartupException(String message) {
        super(message);
    }

    /** With the cause for a debugger; only the message is printed. */
    public StartupException(String message, Throwable cause) {
        super(message, cause);
    }
}
