package org.whosaid.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the service keeps what is its own, and what a new record begins with. */
@ConfigMapping(prefix = "whosaid")
interface OpsConfig {
    /** The data directory; read before Quarkus starts, and declared here so that the key is known. */
    @WithDefault("data")
    Path dataDir();

    /** Whether the sample article is recorded when the record is empty. */
    @WithDefault("none")
    Sample sample();

    /** What can be begun with. */
    enum Sample {
        NONE,
        ARTICLE
    }
}
