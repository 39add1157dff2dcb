package dsg.detection.rule;

import dsg.detection.rule.ValueTest.Order;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What events that match rules mean together.
 *
 * @param rules ids or names of the rules whose matches count, in the order that {@link Type#TEMPORAL_ORDERED} and {@link Type#ABSENCE}
 *     go by
 * @param groupBy fields that must have the same values; none: all matches are one group
 * @param aliases by alias, then by rule: the field that the alias stands for in that rule's events
 * @param fields whose values {@code value_*} looks at
 * @param percentile the percentile compared; null compares each value's share in percent
 * @param generate whether the rules it counts also report their own matches
 */
public record CorrelationRule(
        Header header,
        Type type,
        List<String> rules,
        List<String> groupBy,
        Duration timespan,
        List<Bound> condition,
        List<String> fields,
        @Nullable BigDecimal percentile,
        Map<String, Map<String, String>> aliases,
        boolean generate)
        implements Rule {

    /** Sigma's types, and absence, which is ours. */
    public enum Type {
        EVENT_COUNT,
        VALUE_COUNT,
        VALUE_SUM,
        VALUE_AVG,
        VALUE_PERCENTILE,
        TEMPORAL,
        TEMPORAL_ORDERED,
        /** The first rule's event, and no event of the other rules within the time span after it. */
        ABSENCE;

        public boolean looksAtValues() {
            return switch (this) {
                case VALUE_COUNT, VALUE_SUM, VALUE_AVG, VALUE_PERCENTILE -> true;
                case EVENT_COUNT, TEMPORAL, TEMPORAL_ORDERED, ABSENCE -> false;
            };
        }

        /** Whether a condition says what is enough; the others are enough by themselves. */
        public boolean needsCondition() {
            return this == EVENT_COUNT || looksAtValues();
        }
    }

    /** One side of what is enough. */
    public record Bound(Comparison comparison, BigDecimal limit) {

        /** Whether the figure lies as wanted. */
        public boolean holds(BigDecimal figure) {
            return comparison.holds(figure.compareTo(limit));
        }
    }

    /** The six comparisons of a condition. */
    public enum Comparison {
        GT,
        GTE,
        LT,
        LTE,
        EQ,
        NEQ;

        boolean holds(int comparison) {
            return switch (this) {
                case GT -> Order.GT.holds(comparison);
                case GTE -> Order.GTE.holds(comparison);
                case LT -> Order.LT.holds(comparison);
                case LTE -> Order.LTE.holds(comparison);
                case EQ -> comparison == 0;
                case NEQ -> comparison != 0;
            };
        }

        /** Whether more can only help, so that it is decided as soon as it holds. */
        boolean onlyGrows() {
            return this == GT || this == GTE;
        }
    }

    /** Whether it is decided with the event that makes it true; else when the time span is over. */
    public boolean decidesAtOnce() {
        return switch (type) {
            case EVENT_COUNT, VALUE_COUNT, VALUE_SUM ->
                condition.stream().allMatch(bound -> bound.comparison().onlyGrows());
            case TEMPORAL, TEMPORAL_ORDERED -> true;
            case VALUE_AVG, VALUE_PERCENTILE, ABSENCE -> false;
        };
    }

    /** Whether all bounds hold for the figure. */
    public boolean isEnough(BigDecimal figure) {
        return condition.stream().allMatch(bound -> bound.holds(figure));
    }
}
