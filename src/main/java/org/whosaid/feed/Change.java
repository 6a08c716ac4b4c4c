package org.whosaid.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the feed. It names nothing but ids, so that nothing has to leave it when a source is redacted.
 *
 * @param position place in the order of commits; grows, with gaps
 * @param version the entity's version that the change made
 */
public record Change(long position, ChangeKind kind, ChangedEntity entity, UUID id, int version, Instant at) {}
