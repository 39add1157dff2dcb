package dsg.platform.service;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value that the installation may set, as its service declares it (A6: each with a floor, and shown with its source). The bundle of
 * the service holds {@code setting.<name>}: what it is for.
 *
 * @param usual what holds where nobody sets it; null where the installation has to, or may leave it empty
 * @param floor the least that is allowed, in the kind's own spelling; null for none
 * @param ceiling likewise the most
 * @param source what the bounds and the usual value come from
 */
public record Setting(
        String name,
        Kind kind,
        @Nullable String usual,
        @Nullable String floor,
        @Nullable String ceiling,
        String source) {

    /** How a value is spelt. */
    public enum Kind {
        /** ISO 8601, {@code PT15M}. */
        DURATION,
        /** Decimal digits. */
        NUMBER,
        /** Decimal digits: octets. */
        BYTES,
        TEXT,
        /** Never shown. */
        SECRET
    }

    /** A length of time. */
    public static Setting duration(String name) {
        return new Setting(name, Kind.DURATION, null, null, null, "");
    }

    /** A count. */
    public static Setting number(String name) {
        return new Setting(name, Kind.NUMBER, null, null, null, "");
    }

    /** A size in octets. */
    public static Setting bytes(String name) {
        return new Setting(name, Kind.BYTES, null, null, null, "");
    }

    /** Words, an address, a path, or a list of them with commas. */
    public static Setting text(String name) {
        return new Setting(name, Kind.TEXT, null, null, null, "");
    }

    /** What is never shown. */
    public static Setting secret(String name) {
        return new Setting(name, Kind.SECRET, null, null, null, "");
    }

    /** The same with a value that holds where nobody sets one. */
    public Setting usually(String value) {
        return new Setting(name, kind, value, floor, ceiling, source);
    }

    /** The same with bounds, both allowed. */
    public Setting between(String least, String most) {
        return new Setting(name, kind, usual, least, most, source);
    }

    /** The same with where its bounds come from. */
    public Setting from(String where) {
        return new Setting(name, kind, usual, floor, ceiling, where);
    }

    /** What is wrong with a value, in words for the operator; empty where it may hold. */
    public Optional<String> fault(String value) {
        try {
            long amount = amount(value);
            boolean tooLittle = floor != null && amount < amount(floor);
            boolean tooMuch = ceiling != null && amount > amount(ceiling);
            return tooLittle || tooMuch
                    ? Optional.of(name + " is not between " + floor + " and " + ceiling)
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.of(name + " cannot be read as " + kind);
        }
    }

    private long amount(String value) {
        return switch (kind) {
            case DURATION -> Duration.parse(value).toMillis();
            case NUMBER, BYTES -> Long.parseLong(value);
            case TEXT, SECRET -> 0;
        };
    }
}
