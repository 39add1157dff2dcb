package dsg.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Everything that can be applied for, as the services declare it. */
@ApplicationScoped
class Kinds {

    private final Map<String, ApplicationKind> byName = new HashMap<>();

    @Inject
    @Any
    Instance<ApplicationKind> declared;

    @PostConstruct
    void collect() {
        for (ApplicationKind kind : declared) {
            if (byName.put(kind.name(), kind) != null) {
                throw new IllegalStateException("Two kinds of application are called " + kind.name());
            }
        }
    }

    ApplicationKind get(String name) {
        ApplicationKind kind = byName.get(name);
        if (kind == null) {
            throw new IllegalStateException("No service declares applications of the kind " + name);
        }
        return kind;
    }

    Collection<ApplicationKind> all() {
        return byName.values();
    }
}
