package dsg.authentication.view;

import jakarta.servlet.http.HttpServletRequest;

/** Requests that a script makes: it can read an answer but must never be led elsewhere. */
final class Scripts {

    private static final String FOLDER = "/api/";

    private Scripts() {}

    static boolean sent(HttpServletRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With")) || ofFaces(request);
    }

    /** Whether the script is that of Faces, which sends the forms of pages. */
    static boolean ofFaces(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** Whether it expects JSON, which holds for all of {@code /api}, whoever asks. */
    static boolean expected(HttpServletRequest request) {
        return request.getServletPath().startsWith(FOLDER) || sent(request);
    }
}
