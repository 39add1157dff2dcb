package dsg.platform.view;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The screens speak Japanese unless the person at the terminal has chosen English; what the browser prefers decides nothing. */
public final class Languages {

    public static final Locale JAPANESE = Locale.JAPANESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    static final String COOKIE = "language";

    private Languages() {}

    /** The language of this request's screens and messages. */
    public static Locale of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return JAPANESE;
        }
        for (Cookie cookie : cookies) {
            if (COOKIE.equals(cookie.getName())) {
                return named(cookie.getValue());
            }
        }
        return JAPANESE;
    }

    static Locale named(String language) {
        return ENGLISH.getLanguage().equals(language) ? ENGLISH : JAPANESE;
    }
}
