package dsg.authentication;

import java.util.List;
import java.util.Set;

/** What a registered terminal may see without login; everything else needs a session. The same list stands in web.xml. */
public final class OpenPaths {

    private static final List<String> FOLDERS =
            List.of("/internal/", "/agent/", "/resources/", "/jakarta.faces.resource/");
    private static final Set<String> PAGES = Set.of("/signed-out.xhtml", "/session-ended.xhtml");

    private OpenPaths() {}

    /**
     * Whether this path needs no session.
     *
     * @param path decoded, as the servlets see it
     */
    public static boolean hold(String path) {
        return PAGES.contains(path) || FOLDERS.stream().anyMatch(path::startsWith);
    }
}
