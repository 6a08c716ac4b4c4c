package org.whosaid.outlet;

/** What sort of body an outlet is. May grow. */
public enum OutletKind {
    NEWS_AGENCY,
    NEWSPAPER,
    MAGAZINE,
    BROADCASTER,
    ONLINE,
    GOVERNMENT_PRESS_OFFICE,
    PRESS_OFFICE,
    OTHER
}
