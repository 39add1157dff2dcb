package dsg.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long ago the provider last brought a patch in, for those who watch that somebody does. */
@ApplicationScoped
public class PatchAge {

    @PersistenceContext
    EntityManager entities;

    @Inject
    @ConfigProperty(name = "dsg.patch.oldest", defaultValue = "P30D")
    Duration oldest;

    @Inject
    Clock clock;

    /** Since the newest; empty where there never was one. */
    public Optional<Duration> present() {
        return Optional.ofNullable(entities.createQuery("select max(p.proposedAt) from Patch p", Instant.class)
                        .getSingleResult())
                .map(newest -> Duration.between(newest, clock.instant()));
    }

    /** Whether so old that nobody can say the terminals are kept up to date. */
    public boolean isTooOld(Duration age) {
        return age.compareTo(oldest) > 0;
    }
}
