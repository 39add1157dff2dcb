package dsg.detection.parse;

import dsg.detection.parse.RuleRefused.Reason;
import dsg.detection.rule.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's condition: {@code not} before {@code and} before {@code or}, brackets, and {@code 1 of}, {@code any of}, {@code all of} over
 * a pattern of names or {@code them}. The old {@code | count()} is refused.
 */
final class ConditionParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\\(|\\)|[\\p{L}\\p{N}_*?.-]+)");
    private static final int DEPTH = 50;

    private final Place place;
    private final Map<String, Expression> selections;
    private final List<String> tokens;
    private int next;
    private int depth;

    private ConditionParser(Place place, Map<String, Expression> selections) {
        this.place = place;
        this.selections = selections;
        this.tokens = tokens(place);
    }

    /** Several conditions are alternatives. */
    static Expression parse(Place place, Map<String, Expression> selections) {
        List<Expression> alternatives = new ArrayList<>();
        for (Place each : place.each()) {
            ConditionParser parser = new ConditionParser(each, selections);
            alternatives.add(parser.or());
            if (parser.next < parser.tokens.size()) {
                throw parser.bad(parser.tokens.get(parser.next));
            }
        }
        return either(alternatives);
    }

    private static List<String> tokens(Place place) {
        String text = place.text(10_000).strip();
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw place.refused(Reason.BAD_CONDITION, text.substring(at));
            }
            tokens.add(matcher.group(1));
            at = matcher.end();
        }
        return tokens;
    }

    private Expression or() {
        List<Expression> parts = new ArrayList<>(List.of(and()));
        while (accept("or")) {
            parts.add(and());
        }
        return either(parts);
    }

    private Expression and() {
        List<Expression> parts = new ArrayList<>(List.of(not()));
        while (accept("and")) {
            parts.add(not());
        }
        return every(parts);
    }

    private Expression not() {
        if (++depth > DEPTH) {
            throw bad("depth");
        }
        try {
            return accept("not") ? new Expression.Not(not()) : operand();
        } finally {
            depth--;
        }
    }

    private Expression operand() {
        if (accept("(")) {
            Expression inner = or();
            if (!accept(")")) {
                throw bad(")");
            }
            return inner;
        }
        String token = take();
        boolean quantifies = next < tokens.size() && tokens.get(next).equalsIgnoreCase("of");
        return quantifies ? quantified(token) : selection(token);
    }

    private Expression quantified(String quantifier) {
        next++;
        List<Expression> named = named(take());
        return switch (quantifier.toLowerCase(Locale.ROOT)) {
            case "1", "any" -> either(named);
            case "all" -> every(named);
            default -> throw bad(quantifier + " of");
        };
    }

    /** Names that begin with an underscore are not of "them". */
    private List<Expression> named(String pattern) {
        boolean them = pattern.equalsIgnoreCase("them");
        Pattern names = Pattern.compile(
                "\\Q" + (them ? "*" : pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E");
        List<Expression> found = selections.entrySet().stream()
                .filter(selection -> !them || !selection.getKey().startsWith("_"))
                .filter(selection -> names.matcher(selection.getKey()).matches())
                .map(Map.Entry::getValue)
                .toList();
        if (found.isEmpty()) {
            throw place.refused(Reason.UNKNOWN_SELECTION, pattern);
        }
        return found;
    }

    private Expression selection(String name) {
        Expression selection = selections.get(name);
        if (selection == null) {
            throw place.refused(Reason.UNKNOWN_SELECTION, name);
        }
        return selection;
    }

    private String take() {
        if (next == tokens.size()) {
            throw bad("end");
        }
        return tokens.get(next++);
    }

    private boolean accept(String word) {
        boolean there = next < tokens.size() && tokens.get(next).equalsIgnoreCase(word);
        next += there ? 1 : 0;
        return there;
    }

    private RuleRefused bad(String about) {
        return place.refused(Reason.BAD_CONDITION, about);
    }

    static Expression either(List<Expression> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Expression.Or(List.copyOf(parts));
    }

    static Expression every(List<Expression> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Expression.And(List.copyOf(parts));
    }
}
