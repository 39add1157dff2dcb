package dsg.demonstration;

import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Made-up companies and people, loaded by the operator. */
@ApplicationScoped
public class DemonstrationService implements ServiceDeclaration {

    @Override
    public Map<String, String> peers() {
        return Map.of("demonstration", "operations");
    }
}
