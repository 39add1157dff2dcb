package dsg.detection.rule;

import com.google.re2j.Pattern;
import dsg.detection.event.Times;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

/** What is asked of one value: a {@link String}, {@link Number} or {@link Boolean}. */
public sealed interface ValueTest permits TextPattern, ValueTest.Regex, ValueTest.Compared, ValueTest.OnDate, Cidr {

    boolean passes(Object value);

    /** The expression is found somewhere in the value. Linear in the value's length, whatever the expression. */
    record Regex(Pattern pattern) implements ValueTest {
        @Override
        public boolean passes(Object value) {
            return pattern.matcher(value.toString()).find();
        }
    }

    /** The value is a number that lies to the limit as wanted; text that is a number counts as one. */
    record Compared(Order order, BigDecimal limit) implements ValueTest {

        private static final int MOST_DIGITS = 100;

        @Override
        public boolean passes(Object value) {
            if (value instanceof Long || value instanceof Integer) {
                return order.holds(
                        BigDecimal.valueOf(((Number) value).longValue()).compareTo(limit));
            }
            String text = value.toString();
            if (text.length() > MOST_DIGITS) {
                return false;
            }
            try {
                return order.holds(new BigDecimal(text).compareTo(limit));
            } catch (NumberFormatException noNumber) {
                return false;
            }
        }
    }

    /** A part of the date that the value is, as it was written, passes the test. */
    record OnDate(DatePart part, ValueTest test) implements ValueTest {
        @Override
        public boolean passes(Object value) {
            return Times.dateTime(value)
                    .filter(date -> test.passes((long) part.of(date)))
                    .isPresent();
        }
    }

    /** How numbers lie to each other. */
    enum Order {
        LT,
        LTE,
        GT,
        GTE;

        boolean holds(int comparison) {
            return switch (this) {
                case LT -> comparison < 0;
                case LTE -> comparison <= 0;
                case GT -> comparison > 0;
                case GTE -> comparison >= 0;
            };
        }
    }

    /** Parts of a date that Sigma names; weeks as ISO 8601 counts them. */
    enum DatePart {
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR;

        int of(OffsetDateTime date) {
            return switch (this) {
                case MINUTE -> date.getMinute();
                case HOUR -> date.getHour();
                case DAY -> date.getDayOfMonth();
                case WEEK -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                case MONTH -> date.getMonthValue();
                case YEAR -> date.get(ChronoField.YEAR);
            };
        }
    }
}
