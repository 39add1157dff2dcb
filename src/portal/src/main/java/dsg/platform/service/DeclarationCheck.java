package dsg.platform.service;

import dsg.platform.access.UseCase;
import dsg.platform.view.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** A portal whose services contradict each other, or lack words for what they show, does not start. */
@ApplicationScoped
class DeclarationCheck {

    private static final String OURS = "dsg.";

    @Inject
    Services services;

    @Inject
    Messages messages;

    @Inject
    BeanManager beans;

    @Inject
    Config config;

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object event) {
        Set<String> faults = faults(services, useCases(), messages::has);
        faults.addAll(unfit(services.settings(), name -> config.getOptionalValue(name, String.class)));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Services declare themselves wrongly: " + String.join("; ", faults));
        }
    }

    /** What is wrong with the declarations, in words. */
    static Set<String> faults(Services services, Set<String> used, Predicate<String> hasText) {
        Set<String> faults = new TreeSet<>();
        used.stream()
                .filter(action -> !services.actions().contains(action))
                .forEach(action -> faults.add("no service declares the action " + action));
        services.entries().stream()
                .filter(entry -> !services.actions().contains(entry.action()))
                .forEach(entry -> faults.add(entry.page() + " is opened by an unknown action " + entry.action()));
        texts(services).filter(key -> !hasText.test(key)).forEach(key -> faults.add("no bundle has a text " + key));
        return faults;
    }

    /** What is wrong with the values that are set, in words; a value that is not set is asked for by whoever needs it. */
    static Set<String> unfit(List<Setting> settings, Function<String, Optional<String>> values) {
        Set<String> faults = new TreeSet<>();
        for (Setting setting : settings) {
            values.apply(setting.name()).flatMap(setting::fault).ifPresent(faults::add);
        }
        return faults;
    }

    private static Stream<String> texts(Services services) {
        Stream<String> actions = services.actions().stream().map(action -> "audit.action." + action);
        Stream<String> pages = services.entries().stream()
                .flatMap(entry -> entry.card()
                        ? Stream.of(entry.key() + ".title", entry.key() + ".nav", entry.key() + ".about")
                        : Stream.of(entry.key() + ".title", entry.key() + ".nav"));
        Stream<String> settings = services.settings().stream().map(setting -> "setting." + setting.name());
        return Stream.of(actions, pages, settings).flatMap(Function.identity());
    }

    private Set<String> useCases() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.getName().startsWith(OURS))
                .flatMap(type -> Stream.of(type.getMethods()))
                .map(method -> method.getAnnotation(UseCase.class))
                .filter(Objects::nonNull)
                .map(UseCase::value)
                .collect(Collectors.toSet());
    }
}
