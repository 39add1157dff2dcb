package dsg.platform.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the services the one scanner of this server. */
@ApplicationScoped
class Scanners {

    private static final Duration SILENCE = Duration.ofMinutes(1);
    /** clamd gives itself ten minutes. */
    private static final Duration ANSWER = Duration.ofMinutes(11);

    @Inject
    @ConfigProperty(name = "dsg.clamd.socket")
    String socket;

    @Produces
    @Singleton
    Scanner scanner() {
        return new Scanner(Path.of(socket), SILENCE, ANSWER);
    }
}
