package org.whosaid.ops;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Hands address and password of the embedded database to Quarkus inside the process. System properties would do it
 * too, but they show up in process lists, diagnostics and crash dumps.
 */
public final class EmbeddedConfigSource implements ConfigSource {
    private static volatile Map<String, String> datasource = Map.of();

    static void set(Map<String, String> properties) {
        datasource = Map.copyOf(properties);
    }

    @Override
    public Set<String> getPropertyNames() {
        return datasource.keySet();
    }

    @Override
    public String getValue(String name) {
        return datasource.get(name);
    }

    @Override
    public String getName() {
        return "embedded database";
    }

    /** Above every file and the environment: a user name left there belongs to another server. */
    @Override
    public int getOrdinal() {
        return 500;
    }
}
