package dsg.sample;

import static dsg.platform.access.Role.PROVIDER;
import static dsg.platform.view.NavigationGroup.OPERATION;

import dsg.platform.service.ActionRoles;
import dsg.platform.service.Entry;
import dsg.platform.service.ServiceDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Declares the sample. */
@ApplicationScoped
public class SampleService implements ServiceDeclaration {

    public static final String COUNT_SAMPLES = "COUNT_SAMPLES";

    @Override
    public List<ActionRoles> actions() {
        return List.of(ActionRoles.of(COUNT_SAMPLES, PROVIDER));
    }

    @Override
    public List<Entry> navigation() {
        return List.of(Entry.of(OPERATION, 90, "sample/list", COUNT_SAMPLES).withCard());
    }

    @Override
    public Map<String, String> peers() {
        return Map.of("samples", "operations");
    }
}
