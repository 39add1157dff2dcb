package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A configuration file of {@code server-config} with <code>@{name}</code> where this installation's value goes. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("@\\{([a-z.-]+)}");

    private Template() {}

    /** @throws IllegalArgumentException when the file names a value that is not given */
    static String fill(Path file, Map<String, Object> values) {
        try {
            return PLACE.matcher(Files.readString(file))
                    .replaceAll(place -> Matcher.quoteReplacement(value(file, place.group(1), values)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(Path file, String name, Map<String, Object> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(file.getFileName() + " asks for an unknown value: " + name);
        }
        return value.toString();
    }
}
