package org.whosaid.ops;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Prints where to look once the service listens. */
@ApplicationScoped
class StartMessage {
    private static final Logger LOG = Logger.getLogger(StartMessage.class);

    private final String swaggerUi;

    StartMessage(@ConfigProperty(name = "quarkus.swagger-ui.path") String swaggerUi) {
        this.swaggerUi = swaggerUi;
    }

    void listening(@ObservesAsync HttpServerStart started) {
        String host = started.options().getHost();
        // Every address is listened on: any of them would do, and this one works on the same machine.
        String reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        LOG.infof("Swagger UI: http://%s:%d%s", reachable, started.options().getPort(), swaggerUi);
    }
}
