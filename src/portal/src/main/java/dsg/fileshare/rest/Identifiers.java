package dsg.fileshare.rest;

import dsg.platform.access.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifiers in addresses: in their one writing only, anything else names nothing. */
final class Identifiers {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Identifiers() {}

    /** The identifier behind the servlet's path, or the refusal with this code. */
    static UUID ofPath(HttpServletRequest request, String code) {
        String path = request.getPathInfo();
        return parse(path == null ? null : path.substring(1), code);
    }

    static UUID parse(@Nullable String text, String code) {
        if (text == null || !FORM.matcher(text).matches()) {
            throw Refused.notFound(code);
        }
        return UUID.fromString(text);
    }
}
