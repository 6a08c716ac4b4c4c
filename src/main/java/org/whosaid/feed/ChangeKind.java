package org.whosaid.feed;

/** What happened to an entity. May grow. */
public enum ChangeKind {
    RECORDED,
    CORRECTED,
    DISPUTED,
    RETRACTED,
    WITHHELD,
    RESTORED,
    REDACTED,
    MERGED,
    UNMERGED
}
