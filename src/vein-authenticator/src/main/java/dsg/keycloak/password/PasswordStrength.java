package dsg.keycloak.password;

import java.util.List;
import java.util.function.IntPredicate;

/** Long enough to need no rule of characters, or characters of at least three kinds; the floor of the length is Keycloak's own. */
record PasswordStrength(int enoughByLength) {

    private static final int KINDS_NEEDED = 3;

    private static final List<IntPredicate> KINDS = List.of(
            Character::isLowerCase, Character::isUpperCase, Character::isDigit, c -> !Character.isLetterOrDigit(c));

    boolean suffices(String password) {
        return password.codePointCount(0, password.length()) >= enoughByLength || kinds(password) >= KINDS_NEEDED;
    }

    private static long kinds(String password) {
        return KINDS.stream()
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
