package dsg.detection.parse;

import dsg.detection.parse.RuleRefused.Reason;
import dsg.detection.rule.Expression.SameAs.Relation;
import dsg.detection.rule.ValueTest.DatePart;
import dsg.detection.rule.ValueTest.Order;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a field's name, after bars, sorted by what it changes.
 *
 * @param kind how values are understood
 * @param transformations of a text before it is compared, in the order in which they stand
 */
record Modifiers(
        Kind kind,
        Relation relation,
        List<Transformation> transformations,
        @Nullable Order order,
        @Nullable DatePart datePart,
        Set<RegexFlag> flags,
        boolean all,
        boolean cased,
        boolean different,
        boolean expands) {

    /** How values are understood. */
    enum Kind {
        TEXT,
        REGEX,
        CIDR,
        NUMBER,
        EXISTS,
        FIELD_REFERENCE
    }

    /** Other forms of a text. */
    enum Transformation {
        BASE64,
        BASE64OFFSET,
        UTF16LE,
        UTF16BE,
        UTF16,
        WINDASH
    }

    /** Sub-modifiers of a regular expression. */
    enum RegexFlag {
        I,
        M,
        S
    }

    /** @param words as they stand behind the field's name */
    static Modifiers parse(List<String> words, Place place) {
        Parser parser = new Parser(place);
        words.forEach(parser::take);
        return parser.done();
    }

    /** Collects words; every word knows where it may stand. */
    private static final class Parser {

        private final Place place;
        private final List<Transformation> transformations = new ArrayList<>();
        private final Set<RegexFlag> flags = EnumSet.noneOf(RegexFlag.class);
        private final List<String> taken = new ArrayList<>();
        private @Nullable Kind kind;
        private @Nullable Relation relation;
        private @Nullable Order order;
        private @Nullable DatePart datePart;
        private boolean all;
        private boolean cased;
        private boolean different;
        private boolean expands;

        Parser(Place place) {
            this.place = place;
        }

        void take(String word) {
            if (taken.contains(word)) {
                throw place.refused(Reason.TWICE, word);
            }
            switch (word) {
                case "all" -> all = true;
                case "cased" -> cased = true;
                case "neq" -> different = true;
                case "expand" -> expands = true;
                case "contains" -> relate(Relation.CONTAINS, word);
                case "startswith" -> relate(Relation.STARTS_WITH, word);
                case "endswith" -> relate(Relation.ENDS_WITH, word);
                case "re" -> be(Kind.REGEX, word);
                case "cidr" -> be(Kind.CIDR, word);
                case "exists" -> be(Kind.EXISTS, word);
                case "fieldref" -> be(Kind.FIELD_REFERENCE, word);
                case "lt", "lte", "gt", "gte" -> compare(word);
                case "minute", "hour", "day", "week", "month", "year" -> datePart(word);
                case "i", "m", "s" -> flag(word);
                case "wide" -> transformations.add(Transformation.UTF16LE);
                case "base64", "base64offset", "utf16le", "utf16be", "utf16", "windash" ->
                    transformations.add(Transformation.valueOf(word.toUpperCase(Locale.ROOT)));
                default -> throw place.refused(Reason.UNKNOWN_MODIFIER, word);
            }
            taken.add(word);
        }

        private void relate(Relation wanted, String word) {
            if (relation != null) {
                throw notHere(word);
            }
            relation = wanted;
        }

        private void be(Kind wanted, String word) {
            if (kind != null) {
                throw notHere(word);
            }
            kind = wanted;
        }

        private void compare(String word) {
            be(Kind.NUMBER, word);
            order = Order.valueOf(word.toUpperCase(Locale.ROOT));
        }

        private void datePart(String word) {
            if (datePart != null || kind != null) {
                throw notHere(word);
            }
            datePart = DatePart.valueOf(word.toUpperCase(Locale.ROOT));
        }

        private void flag(String word) {
            if (kind != Kind.REGEX) {
                throw notHere(word);
            }
            flags.add(RegexFlag.valueOf(word.toUpperCase(Locale.ROOT)));
        }

        Modifiers done() {
            Kind means = kind == null ? Kind.TEXT : kind;
            boolean textOnly = (relation != null && means != Kind.FIELD_REFERENCE) || !transformations.isEmpty();
            refuseIf(means != Kind.TEXT && (textOnly || expands), "text");
            refuseIf(cased && means != Kind.TEXT, "cased");
            refuseIf(datePart != null && (textOnly || cased || expands), "date");
            refuseIf(means == Kind.EXISTS && (all || different), "exists");
            return new Modifiers(
                    means,
                    relation == null ? Relation.EQUALS : relation,
                    List.copyOf(transformations),
                    order,
                    datePart,
                    flags,
                    all,
                    cased,
                    different,
                    expands);
        }

        private void refuseIf(boolean wrong, String about) {
            if (wrong) {
                throw notHere(about + " (" + String.join("|", taken) + ")");
            }
        }

        private RuleRefused notHere(String word) {
            return place.refused(Reason.MODIFIER_NOT_HERE, word);
        }
    }
}
