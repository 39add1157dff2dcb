package dsg.detection.correlate;

import dsg.detection.event.Event;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of events as numbers, and what several come to. */
final class Figures {

    private static final int DIGITS = 100;

    private Figures() {}

    /** The field's number; empty where it has none. */
    static Optional<BigDecimal> number(Event event, String field) {
        return event.text(field).filter(text -> text.length() <= DIGITS).flatMap(text -> {
            try {
                return Optional.of(new BigDecimal(text));
            } catch (NumberFormatException noNumber) {
                return Optional.empty();
            }
        });
    }

    /** The fields' values together; empty where one has none. */
    static Optional<List<String>> values(Event event, List<String> fields) {
        List<String> values = new ArrayList<>();
        for (String field : fields) {
            Optional<String> value = event.text(field);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    static BigDecimal average(List<BigDecimal> numbers) {
        return numbers.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64);
    }

    /** The smallest number that at least that many percent of them do not exceed (nearest rank). */
    static BigDecimal percentile(List<BigDecimal> numbers, BigDecimal percent) {
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        double rank = Math.ceil(percent.doubleValue() / 100 * sorted.size());
        return sorted.get(Math.max(0, (int) rank - 1));
    }

    static String text(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
