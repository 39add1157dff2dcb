package dsg.detection.index;

import dsg.detection.rule.Expression;
import dsg.detection.rule.TextPattern;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Texts of which at least one stands, folded, in a value of every event that an expression holds for. */
final class Literals {

    /** Shorter ones stand in nearly every event and tell nothing. */
    static final int SHORTEST = 3;

    private Literals() {}

    /** Empty where nothing can be said: the expression has to be asked of every event. */
    static Optional<Set<String>> of(Expression expression) {
        return switch (expression) {
            case Expression.And and ->
                and.parts().stream()
                        .map(Literals::of)
                        .flatMap(Optional::stream)
                        .max(Comparator.comparingInt(Literals::worth));
            case Expression.Or or -> all(or.parts());
            case Expression.Field field when field.test() instanceof TextPattern text -> one(text);
            case Expression.Anywhere anywhere when anywhere.test() instanceof TextPattern text -> one(text);
            case Expression.Field field -> Optional.empty();
            case Expression.Anywhere anywhere -> Optional.empty();
            case Expression.Not not -> Optional.empty();
            case Expression.Exists exists -> Optional.empty();
            case Expression.Null missing -> Optional.empty();
            case Expression.SameAs same -> Optional.empty();
        };
    }

    private static Optional<Set<String>> one(TextPattern text) {
        return text.longestLiteral()
                .filter(literal -> literal.length() >= SHORTEST)
                .map(Set::of);
    }

    private static Optional<Set<String>> all(List<Expression> alternatives) {
        Set<String> literals = new HashSet<>();
        for (Expression alternative : alternatives) {
            Optional<Set<String>> own = of(alternative);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            literals.addAll(own.get());
        }
        return Optional.of(literals);
    }

    /** Longer is rarer; many alternatives are commoner. */
    private static int worth(Set<String> literals) {
        return literals.stream().mapToInt(String::length).min().orElse(0) * 100 - literals.size();
    }
}
