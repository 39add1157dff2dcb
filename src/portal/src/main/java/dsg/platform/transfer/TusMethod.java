package dsg.platform.transfer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which method a tus request means: where a network lets only POST pass, the client says the right one in a header (tus 1.0.0). */
public final class TusMethod {

    public static final String OVERRIDE = "X-HTTP-Method-Override";

    private static final Set<String> OVERRIDING = Set.of("PATCH", "DELETE", "HEAD");

    private TusMethod() {}

    /**
     * The method that a request means.
     *
     * @param override the header; any other than a method of tus, or beside another request than POST, says nothing
     */
    public static String of(String method, @Nullable String override) {
        return method.equals("POST") && override != null && OVERRIDING.contains(override) ? override : method;
    }
}
