package dsg.detection.parse;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dsg.detection.parse.Modifiers.Kind;
import dsg.detection.parse.Modifiers.RegexFlag;
import dsg.detection.parse.RuleRefused.Reason;
import dsg.detection.rule.Cidr;
import dsg.detection.rule.Expression;
import dsg.detection.rule.Expression.SameAs.Relation;
import dsg.detection.rule.TextPattern;
import dsg.detection.rule.ValueTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;

/** A search identifier: a map of fields, a list of maps, or words looked for anywhere. */
final class SelectionParser {

    private static final int VALUE = 4_096;
    private static final int VALUES = 10_000;
    private static final java.util.regex.Pattern PLACEHOLDER = java.util.regex.Pattern.compile("(?<!\\\\)%(\\w+)%");

    private final Map<String, List<String>> placeholders;

    /** @param placeholders what {@code %name%} stands for under {@code expand} */
    SelectionParser(Map<String, List<String>> placeholders) {
        this.placeholders = placeholders;
    }

    Expression parse(Place place) {
        if (place.isMap()) {
            return fields(place);
        }
        List<Expression> alternatives = place.each().stream()
                .map(each -> each.isMap() ? fields(each) : item("", each))
                .toList();
        if (alternatives.isEmpty() || alternatives.size() > VALUES) {
            throw place.refused(alternatives.isEmpty() ? Reason.MISSING : Reason.TOO_LARGE, "values");
        }
        return ConditionParser.either(alternatives);
    }

    private Expression fields(Place place) {
        List<Expression> parts = new ArrayList<>();
        place.entries().forEach((key, values) -> parts.add(item(key, values)));
        if (parts.isEmpty()) {
            throw place.refused(Reason.MISSING, "field");
        }
        return ConditionParser.every(parts);
    }

    /** One field with its values; no field's name means anywhere. */
    private Expression item(String key, Place place) {
        List<String> words = Arrays.asList(key.split("\\|", -1));
        String field = words.getFirst();
        Modifiers modifiers = Modifiers.parse(words.subList(1, words.size()), place);
        List<Place> values = place.each();
        if (values.isEmpty() || values.size() > VALUES) {
            throw place.refused(values.isEmpty() ? Reason.MISSING : Reason.TOO_LARGE, key);
        }
        if (modifiers.all() && values.size() == 1) {
            throw place.refused(Reason.MODIFIER_NOT_HERE, "all");
        }
        List<Expression> tests = values.stream()
                .map(value -> test(field, value, modifiers, values.size()))
                .toList();
        Expression joined = modifiers.all() ? ConditionParser.every(tests) : ConditionParser.either(tests);
        return modifiers.different() ? new Expression.Not(joined) : joined;
    }

    private Expression test(String field, Place value, Modifiers modifiers, int siblings) {
        if (value.isMap() || value.isList()) {
            throw value.refused(Reason.WRONG_TYPE, field);
        }
        if (value.isNull()) {
            return empty(field, value, modifiers, siblings);
        }
        return switch (modifiers.kind()) {
            case EXISTS -> exists(named(field, value), value);
            case FIELD_REFERENCE -> new Expression.SameAs(named(field, value), value.text(VALUE), modifiers.relation());
            case REGEX -> leaf(field, new ValueTest.Regex(regex(value, modifiers)), modifiers);
            case CIDR ->
                leaf(
                        field,
                        Cidr.parse(value.text(VALUE))
                                .orElseThrow(() -> value.refused(Reason.BAD_NETWORK, value.scalar())),
                        modifiers);
            case NUMBER ->
                leaf(
                        field,
                        new ValueTest.Compared(Objects.requireNonNull(modifiers.order()), number(value)),
                        modifiers);
            case TEXT -> text(field, value, modifiers);
        };
    }

    private static Expression empty(String field, Place value, Modifiers modifiers, int siblings) {
        if (siblings > 1 || modifiers.kind() != Kind.TEXT) {
            throw value.refused(Reason.BAD_VALUE, "null");
        }
        return new Expression.Null(named(field, value));
    }

    private static Expression exists(String field, Place value) {
        Expression exists = new Expression.Exists(field);
        return value.truth() ? exists : new Expression.Not(exists);
    }

    private static String named(String field, Place value) {
        if (field.isEmpty()) {
            throw value.refused(Reason.MISSING, "field");
        }
        return field;
    }

    private static Expression leaf(String field, ValueTest test, Modifiers modifiers) {
        ValueTest whole = modifiers.datePart() == null ? test : new ValueTest.OnDate(modifiers.datePart(), test);
        return field.isEmpty() ? new Expression.Anywhere(whole) : new Expression.Field(field, whole);
    }

    private Expression text(String field, Place place, Modifiers modifiers) {
        List<Expression> forms = new ArrayList<>();
        // a word without a field is looked for within values
        Relation relation =
                field.isEmpty() && modifiers.relation() == Relation.EQUALS ? Relation.CONTAINS : modifiers.relation();
        for (String value : expanded(place, modifiers)) {
            if (modifiers.transformations().isEmpty()) {
                forms.add(leaf(field, TextPattern.parse(value, relation, modifiers.cased()), modifiers));
            } else {
                encoded(value, place, modifiers)
                        .forEach(form -> forms.add(
                                leaf(field, TextPattern.literal(form, relation, modifiers.cased()), modifiers)));
            }
        }
        return ConditionParser.either(forms);
    }

    private static List<String> encoded(String value, Place place, Modifiers modifiers) {
        if (TextPattern.hasWildcard(value)) {
            throw place.refused(Reason.MODIFIER_NOT_HERE, value);
        }
        List<String> forms = Encoded.forms(value, modifiers.transformations());
        if (forms.size() > Encoded.FORMS) {
            throw place.refused(Reason.TOO_MANY_VARIANTS, value);
        }
        return forms;
    }

    private List<String> expanded(Place place, Modifiers modifiers) {
        List<String> values = List.of(place.text(VALUE));
        if (!modifiers.expands()) {
            return values;
        }
        for (MatchResult found : PLACEHOLDER.matcher(place.scalar()).results().toList()) {
            List<String> meant = placeholders.get(found.group(1));
            if (meant == null) {
                throw place.refused(Reason.UNKNOWN_PLACEHOLDER, found.group());
            }
            values = values.stream()
                    .flatMap(value -> meant.stream().map(each -> value.replace(found.group(), each)))
                    .limit(VALUES + 1L)
                    .toList();
        }
        if (values.isEmpty() || values.size() > VALUES) {
            throw place.refused(Reason.TOO_MANY_VARIANTS, place.scalar());
        }
        return values.stream().map(value -> value.replace("\\%", "%")).toList();
    }

    private static Pattern regex(Place place, Modifiers modifiers) {
        int flags = 0;
        for (RegexFlag flag : modifiers.flags()) {
            flags |= switch (flag) {
                case I -> Pattern.CASE_INSENSITIVE;
                case M -> Pattern.MULTILINE;
                case S -> Pattern.DOTALL;
            };
        }
        try {
            return Pattern.compile(place.text(VALUE), flags);
        } catch (PatternSyntaxException unreadable) {
            throw place.refused(Reason.BAD_REGEX, String.valueOf(unreadable.getDescription()));
        }
    }

    static BigDecimal number(Place place) {
        if (!place.isNumber()) {
            throw place.refused(Reason.WRONG_TYPE, place.scalar());
        }
        try {
            return new BigDecimal(place.text(100));
        } catch (NumberFormatException other) {
            throw place.refused(Reason.WRONG_TYPE, place.scalar());
        }
    }
}
