package org.whosaid.api;

/**
 * Who sends the request: the owner of the {@code ref}s it brings.
 *
 * @param name stable name of the caller, never shown to others
 */
public record Caller(String name) {
    /** Whoever reaches the loopback port, and the service itself. */
    public static final Caller LOCAL = new Caller("local");
}
