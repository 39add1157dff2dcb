package dsg.platform.service;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dsg.platform.access.UseCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the services of the portal declare, found in its classes as the server finds it. */
public final class Declared {

    private static final List<Class<?>> CLASSES = new ClassFileImporter()
                    .importUrl(ServiceDeclaration.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation())
                    .stream()
                    .map(JavaClass::reflect)
                    .collect(Collectors.toUnmodifiableList());

    private Declared() {}

    /** All of them, collected; the same answers as in the server. */
    public static Services services() {
        Services services = new Services();
        services.collect(all());
        return services;
    }

    /** The declarations themselves. */
    public static List<ServiceDeclaration> all() {
        return CLASSES.stream()
                .filter(type -> ServiceDeclaration.class.isAssignableFrom(type)
                        && type.isAnnotationPresent(ApplicationScoped.class))
                .map(Declared::make)
                .toList();
    }

    /** What the server would say at its start, were these the texts there are. */
    public static Set<String> faults(Predicate<String> hasText) {
        return DeclarationCheck.faults(services(), used(), hasText);
    }

    /** The actions of all use cases. */
    public static Set<String> used() {
        return CLASSES.stream()
                .filter(type -> !type.isAnnotationPresent(Interceptor.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(method -> method.getAnnotation(UseCase.class))
                .filter(Objects::nonNull)
                .map(UseCase::value)
                .collect(Collectors.toSet());
    }

    /** The enumerations of the portal. */
    public static Stream<Class<?>> enumerations() {
        return CLASSES.stream().filter(Class::isEnum);
    }

    private static ServiceDeclaration make(Class<?> type) {
        try {
            return (ServiceDeclaration) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
