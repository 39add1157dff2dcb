package dsg.benchmarks.faq;

import dsg.benchmarks.built.PortalClasses;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * {@code dsg bench faq}: the two halves of the fixed questions apart, and those about something else, by the search of the portal as it
 * was built. Its classes are loaded from there and from nowhere else, with the libraries that it is delivered with.
 */
public final class FaqBench {

    private static final String MEASURED_BY = "dsg.faq.Accuracy";

    private final Path portal;
    private final Consumer<String> out;

    /** @param portal the portal's archive, unpacked */
    public FaqBench(Path portal, Consumer<String> out) {
        this.portal = portal;
        this.out = out;
    }

    /** Tells a line for each set of questions. */
    public void run() {
        new PortalClasses(portal, ClassLoader.getPlatformClassLoader()).measure(MEASURED_BY, out);
    }
}
