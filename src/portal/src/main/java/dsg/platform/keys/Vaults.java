package dsg.platform.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the services the one key vault of this server. */
@ApplicationScoped
class Vaults {

    @Inject
    @ConfigProperty(name = "dsg.vault.config")
    String configuration;

    @Inject
    @ConfigProperty(name = "dsg.vault.pin")
    String pin;

    @Produces
    @ApplicationScoped
    KeyVault vault() {
        return new Pkcs11KeyVault(configuration, pin.toCharArray());
    }

    @Produces
    @ApplicationScoped
    SigningVault signing() {
        return new Pkcs11SigningVault(configuration, pin.toCharArray());
    }

    void shut(@Disposes KeyVault vault) throws Exception {
        if (vault instanceof AutoCloseable open) {
            open.close();
        }
    }
}
