package dsg.server;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The portal as it is delivered, with tests added. */
public final class WholeWar {

    private WholeWar() {}

    /**
     * The whole WAR under its own name, so that it takes the running one's place.
     *
     * @param tests classes that run in the server, besides those of this package
     */
    public static WebArchive with(Class<?>... tests) {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("dsg.war")))
                .as(WebArchive.class)
                .addClasses(tests)
                .addPackage(WholeWar.class.getPackage())
                .addAsLibraries(libraryOf(org.assertj.core.api.Assertions.class));
    }

    private static File libraryOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
