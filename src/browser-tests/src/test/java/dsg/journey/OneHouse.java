package dsg.journey;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Builds the house before the first journey, leaves no desk open between two, and closes it after the last. */
public final class OneHouse implements ParameterResolver, AfterEachCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public House resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    /** A page that broke its own rules fails the test that opened it, whatever the test itself looked at. */
    @Override
    public void afterEach(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        of(context).leave(name, context.getExecutionException().isPresent());
    }

    /** Kept in JUnit's store, which closes it at the end of the run. */
    private static House of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(House.class, first -> new House(), House.class);
    }
}
