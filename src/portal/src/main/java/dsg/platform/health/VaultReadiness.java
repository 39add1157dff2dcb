package dsg.platform.health;

import dsg.platform.keys.KeyVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** With its key vault closed the portal can neither take in nor give out a file, so it is not ready. */
@Readiness
@ApplicationScoped
public class VaultReadiness implements HealthCheck {

    @Inject
    KeyVault vault;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("vault").status(vault.isOpen()).build();
    }
}
