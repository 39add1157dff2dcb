package dsg.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A password for one login, which demands another. It is told once and kept nowhere; no log line can print it.
 *
 * @param value 100 bits in letters and digits that cannot be mistaken for each other, in groups for reading out
 */
public record OneTimePassword(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LENGTH = 5;

    static OneTimePassword random() {
        return new OneTimePassword(
                Stream.generate(OneTimePassword::group).limit(GROUPS).collect(Collectors.joining("-")));
    }

    private static String group() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
