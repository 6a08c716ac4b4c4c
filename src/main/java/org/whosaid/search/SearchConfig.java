package org.whosaid.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the words are indexed. */
@ConfigMapping(prefix = "whosaid.search")
interface SearchConfig {
    /** How often the feed is looked at although no write of this service called for it. */
    @WithDefault("200ms")
    Duration pollInterval();

    /** How often what is indexed is brought to disk, and the position with it. */
    @WithDefault("1s")
    Duration flushInterval();

    /** How many changes are applied at once. */
    @WithDefault("500")
    int batchSize();

    /** How long a query waits for the index to reach the position it named. */
    @WithDefault("2s")
    Duration maxWait();
}
