package dsg.disclosure;

import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** All that services declare as something to be given. */
@ApplicationScoped
class Disclosables {

    @Inject
    @Any
    Instance<Disclosable> declared;

    Disclosable get(String name) {
        return declared.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("disclosure.content.unknown"));
    }

    List<String> names() {
        return declared.stream().map(Disclosable::name).sorted().toList();
    }
}
