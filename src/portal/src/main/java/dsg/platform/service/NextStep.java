package dsg.platform.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody.
 *
 * @param key of its words, which may take the arguments
 * @param address of the page where it is done, from the root of the portal
 * @param until by when; null where it has no day
 */
public record NextStep(
        String key,
        List<Object> arguments,
        String address,
        @Nullable Instant until) {

    public NextStep {
        arguments = List.copyOf(arguments);
    }

    /** Without a day. */
    public static NextStep of(String key, String address, Object... arguments) {
        return new NextStep(key, List.of(arguments), address, null);
    }
}
