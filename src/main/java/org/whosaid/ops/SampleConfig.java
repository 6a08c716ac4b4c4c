package org.whosaid.ops;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a new record begins with. */
@ConfigMapping(prefix = "whosaid")
interface SampleConfig {
    /** Whether the sample article is recorded when the record is empty. */
    @WithDefault("none")
    Sample sample();

    /** What can be begun with. */
    enum Sample {
        NONE,
        ARTICLE
    }
}
