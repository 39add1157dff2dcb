package dsg.platform.door;

import io.undertow.util.HttpString;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a request has the form that ours have (RFC 9110), asked before anything is made of it. */
final class RequestForm {

    /** No address of ours holds a control character; in a log it would begin a line of its own. */
    private static final Pattern CONTROL = Pattern.compile("%(?:[01][0-9a-f]|7f)|\\p{Cntrl}", Pattern.CASE_INSENSITIVE);

    private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]{1,200}";

    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "(?:\\s*;\\s*" + TOKEN + "=(?:"
            + TOKEN + "|\"[^\"\\\\\\p{Cntrl}]{0,200}\"))*\\s*;?\\s*");

    private static final Pattern CHARSET = Pattern.compile(";\\s*charset=\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "POST");
    private static final Set<String> OF_SCRIPTS = Set.of("GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS");

    private static final Set<String> HIDDEN = Set.of("web-inf", "meta-inf");

    private RequestForm() {}

    static boolean isAddress(String addressOrQuery) {
        return !CONTROL.matcher(addressOrQuery).find();
    }

    /** Whether anything of ours answers this method there. */
    static boolean isMethod(HttpString method, String path) {
        return (path.startsWith("/api/") ? OF_SCRIPTS : OF_PAGES).contains(method.toString());
    }

    static boolean isMediaType(String type) {
        if (!MEDIA_TYPE.matcher(type).matches()) {
            return false;
        }
        Matcher charset = CHARSET.matcher(type);
        try {
            return !charset.find() || Charset.isSupported(charset.group(1));
        } catch (IllegalCharsetNameException none) {
            return false;
        }
    }

    /** Whether the server would answer of itself that there is nothing. */
    static boolean isHidden(String path) {
        String[] steps = path.split("/+", 3);
        return steps.length > 1 && HIDDEN.contains(steps[1].toLowerCase(Locale.ROOT));
    }
}
