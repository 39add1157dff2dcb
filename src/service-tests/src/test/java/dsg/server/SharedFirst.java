package dsg.server;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Runs the tests that share a WAR one after the other, and then those that bring their own. */
public final class SharedFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor, Boolean>comparing(each -> !each.isAnnotated(Shared.class))
                        .thenComparing(each -> each.getTestClass().getName()));
    }
}
