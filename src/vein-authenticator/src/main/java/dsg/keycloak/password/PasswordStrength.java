package dsg.keycloak.password;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Long enough to need no rule of characters, or characters of at least three kinds, and either way enough of them that do not follow
 * from one another; the floor of the length is Keycloak's own.
 */
record PasswordStrength(int enoughByLength) {

    private static final int KINDS_NEEDED = 3;
    private static final int UNPREDICTABLE_NEEDED = 8;

    private static final List<IntPredicate> KINDS = List.of(
            Character::isLowerCase, Character::isUpperCase, Character::isDigit, c -> !Character.isLetterOrDigit(c));

    enum Verdict {
        GOOD,
        FEW_KINDS,
        MONOTONOUS
    }

    Verdict of(String password) {
        if (password.codePointCount(0, password.length()) < enoughByLength && kinds(password) < KINDS_NEEDED) {
            return Verdict.FEW_KINDS;
        }
        return Monotony.unpredictable(password) < UNPREDICTABLE_NEEDED ? Verdict.MONOTONOUS : Verdict.GOOD;
    }

    private static long kinds(String password) {
        return KINDS.stream()
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
