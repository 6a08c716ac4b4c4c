package org.whosaid.quote;

/** What a report says of who the source is. */
public enum AnonymityLevel {
    /** A speaker is given. */
    NAMED(false),
    /** The report gives no name. */
    UNNAMED(true),
    /** The report says that the source would not be named. */
    ON_REQUEST(true),
    /** Whoever recorded it did not say: neither named nor unnamed. */
    UNCREDITED(null);

    private final Boolean anonymous;

    AnonymityLevel(Boolean anonymous) {
        this.anonymous = anonymous;
    }

    /** Whether the source is anonymous; null when that is not known. */
    public Boolean anonymous() {
        return anonymous;
    }

    boolean isUnnamed() {
        return Boolean.TRUE.equals(anonymous);
    }
}
