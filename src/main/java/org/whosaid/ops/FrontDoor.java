package org.whosaid.ops;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Leads whoever opens the bare address in a browser to Swagger UI. */
@ApplicationScoped
class FrontDoor {
    private final String swaggerUi;

    FrontDoor(@ConfigProperty(name = "quarkus.swagger-ui.path") String swaggerUi) {
        this.swaggerUi = swaggerUi;
    }

    void open(@Observes Router router) {
        router.get("/").handler(context -> context.redirect(swaggerUi));
    }
}
