package org.whosaid.outlet;

/** How an outlet stands to a state. May grow; not known is null. */
public enum StateAffiliation {
    /** Its editorial line is under a state's control. */
    STATE_RUN,
    /** Paid for by a state, with its own editorial line. */
    STATE_FUNDED,
    /** It speaks for a government itself. */
    GOVERNMENT,
    INDEPENDENT
}
