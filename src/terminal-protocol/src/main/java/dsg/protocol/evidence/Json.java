package dsg.protocol.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As much of JSON (RFC 8259) as evidence is written in: objects, arrays, strings, whole numbers, true, false, null. Strict: a name that
 * stands twice, anything deeper than 20 levels or after the end is refused, so that two readers never see two things.
 */
public final class Json {

    private static final int DEEPEST = 20;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** An object by its names; values are {@code Map}, {@code List}, {@code String}, {@code Long}, {@code Boolean} or null. */
    public static Map<String, @Nullable Object> object(String text) {
        Json json = new Json(text);
        json.space();
        Object value = json.value(0);
        json.space();
        if (json.at != text.length() || !(value instanceof Map<?, ?>)) {
            throw json.wrong();
        }
        return asObject(value);
    }

    /** The value as an object; {@link NotEvidence} where it is none. */
    @SuppressWarnings("unchecked") // only this class makes them
    public static Map<String, @Nullable Object> asObject(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new NotEvidence("JSON のオブジェクトがありません / an object is missing");
    }

    /** A member that is text; {@link NotEvidence} where there is none. */
    public static String string(Map<String, @Nullable Object> object, String name) {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw new NotEvidence("項目がありません / missing: " + name);
    }

    /** A member that is a number; {@link NotEvidence} where there is none. */
    public static long number(Map<String, @Nullable Object> object, String name) {
        if (object.get(name) instanceof Long number) {
            return number;
        }
        throw new NotEvidence("項目がありません / missing: " + name);
    }

    /** A member that is a list; {@link NotEvidence} where there is none. */
    public static List<?> list(Map<String, @Nullable Object> object, String name) {
        if (object.get(name) instanceof List<?> list) {
            return list;
        }
        throw new NotEvidence("項目がありません / missing: " + name);
    }

    /** A text as JSON has it, with its quotation marks. */
    public static String quoted(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                quoted.append('\\').append(each);
            } else if (each < ' ' || Character.isSurrogate(each)) {
                quoted.append("\\u%04x".formatted((int) each));
            } else {
                quoted.append(each);
            }
        }
        return quoted.append('"').toString();
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST || at >= text.length()) {
            throw wrong();
        }
        return switch (text.charAt(at)) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> quotedText();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> wholeNumber();
        };
    }

    private Map<String, @Nullable Object> members(int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (opens('{', '}')) {
            return members;
        }
        do {
            space();
            String name = quotedText();
            space();
            expect(':');
            space();
            Object value = value(depth + 1);
            if (members.containsKey(name)) {
                throw wrong();
            }
            members.put(name, value);
        } while (goesOn('}'));
        return members;
    }

    private List<@Nullable Object> elements(int depth) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (opens('[', ']')) {
            return elements;
        }
        do {
            space();
            elements.add(value(depth + 1));
        } while (goesOn(']'));
        return elements;
    }

    /** Whether it is empty. */
    private boolean opens(char opening, char closing) {
        expect(opening);
        space();
        if (at < text.length() && text.charAt(at) == closing) {
            at++;
            return true;
        }
        return false;
    }

    private boolean goesOn(char closing) {
        space();
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            return true;
        }
        expect(closing);
        return false;
    }

    private String quotedText() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char each = text.charAt(at++);
            if (each < ' ') {
                throw wrong();
            }
            read.append(each == '\\' ? escaped() : each);
        }
        expect('"');
        return read.toString();
    }

    private char escaped() {
        if (at >= text.length()) {
            throw wrong();
        }
        char each = text.charAt(at++);
        return switch (each) {
            case '"', '\\', '/' -> each;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong();
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw wrong();
        }
        String digits = text.substring(at, at + 4);
        at += 4;
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw wrong();
        }
        return (char) Integer.parseInt(digits, 16);
    }

    private @Nullable Object word(String word, @Nullable Object means) {
        if (!text.startsWith(word, at)) {
            throw wrong();
        }
        at += word.length();
        return means;
    }

    private Long wholeNumber() {
        int begin = at;
        while (at < text.length() && (Character.digit(text.charAt(at), 10) >= 0 || text.charAt(at) == '-')) {
            at++;
        }
        try {
            return Long.valueOf(text.substring(begin, at));
        } catch (NumberFormatException none) {
            throw new NotEvidence(where(), none);
        }
    }

    private void expect(char wanted) {
        if (at >= text.length() || text.charAt(at) != wanted) {
            throw wrong();
        }
        at++;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private NotEvidence wrong() {
        return new NotEvidence(where());
    }

    private String where() {
        return "JSON として読めません（" + at + "文字目） / not JSON at character " + at;
    }
}
