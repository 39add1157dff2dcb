package dsg.contract;

import dsg.platform.repetition.Repetition;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the contracts' clock strike every second. It holds nothing: what is due stands in the database, what is open by the clock. */
@Singleton
@Startup
public class ContractHeartbeat {

    @Inject
    ContractEffects effects;

    @Inject
    Repetition repetition;

    /** Off only where somebody looks at what happens without it. */
    @Inject
    @ConfigProperty(name = "dsg.contract.heartbeat", defaultValue = "PT1S")
    Duration pause;

    @PostConstruct
    void start() {
        repetition.every(pause, "The contracts' effects could not be looked after", effects::strike);
    }
}
