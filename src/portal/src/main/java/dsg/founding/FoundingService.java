package dsg.founding;

import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** 開設: asked for by the operator. */
@ApplicationScoped
public class FoundingService implements ServiceDeclaration {

    @Override
    public Map<String, String> peers() {
        return Map.of("founding", "operations");
    }
}
