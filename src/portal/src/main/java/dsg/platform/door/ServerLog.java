package dsg.platform.door;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Bounds what the server's own code writes about requests and connections, for as long as the portal runs. */
@ApplicationScoped
class ServerLog {

    /** The categories in which the server tells of what came in and could not be handled. */
    private final List<Logger> loggers = Stream.of(
                    "io.undertow",
                    "io.undertow.request",
                    "io.undertow.request.error-response",
                    "io.undertow.request.io",
                    "io.undertow.request.security",
                    "io.undertow.servlet",
                    "io.undertow.servlet.request",
                    "io.undertow.session",
                    "org.wildfly.security.http.oidc",
                    "org.xnio",
                    "org.xnio.listener",
                    "org.xnio.nio")
            .map(Logger::getLogger)
            .toList();

    void bound(@Observes @Initialized(ApplicationScoped.class) Object started) {
        loggers.forEach(logger -> logger.setFilter(new RepeatedRecords()));
    }

    @PreDestroy
    void release() {
        loggers.forEach(logger -> logger.setFilter(null));
    }
}
