package dsg.platform.excel;

import dsg.platform.calendar.JapaneseDates;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes of what stands in a cell the one spelling of its field's value, or says what is wrong with it. Pure. */
final class FieldReader {

    private static final Pattern EDGES = Pattern.compile("^[\\s\\u00a0\\u3000]+|[\\s\\u00a0\\u3000]+$");
    private static final Pattern KANA = Pattern.compile("[ァ-ヺー・ 　]+");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,189}");
    private static final Pattern PHONE = Pattern.compile("[0-9()+ -]{2,30}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    /** A fault, or a value that may be empty. */
    record Read(String value, String code, List<Object> arguments) {
        static Read ok(String value) {
            return new Read(value, "", List.of());
        }

        static Read wrong(String code, Object... arguments) {
            return new Read("", code, List.of(arguments));
        }

        boolean isWrong() {
            return !code.isEmpty();
        }
    }

    private FieldReader() {}

    static Read read(FormField field, Optional<Cell> cell) {
        if (cell.isEmpty()) {
            return field.required() ? Read.wrong("excel.fault.required") : Read.ok("");
        }
        return switch (cell.get().kind()) {
            case FORMULA -> Read.wrong("excel.fault.formula");
            case ERROR, BOOLEAN -> Read.wrong("excel.fault.error", cell.get().text());
            case TEXT, NUMBER, DATE -> written(field, cell.get());
        };
    }

    private static Read written(FormField field, Cell cell) {
        String text = EDGES.matcher(cell.text()).replaceAll("");
        if (text.isEmpty()) {
            return field.required() ? Read.wrong("excel.fault.required") : Read.ok("");
        }
        return read(field, cell, text);
    }

    private static Read read(FormField field, Cell cell, String text) {
        if (text.length() > field.longest()) {
            return Read.wrong("excel.fault.long", field.longest());
        }
        if (CONTROL.matcher(text).find()) {
            return Read.wrong("excel.fault.control");
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return switch (field.type()) {
            case TEXT -> cell.kind() == CellKind.DATE ? Read.wrong("excel.fault.date.unwanted") : Read.ok(text);
            case KANA -> matching(KANA, plain, "excel.fault.kana");
            case MAIL -> matching(MAIL, plain, "excel.fault.mail");
            case PHONE -> matching(PHONE, plain, "excel.fault.phone");
            case WHOLE -> matching(WHOLE, plain, "excel.fault.whole");
            case DATE -> day(text);
            case CHOICE -> choice(field, plain);
        };
    }

    private static Read matching(Pattern pattern, String plain, String code) {
        return pattern.matcher(plain).matches() ? Read.ok(plain) : Read.wrong(code);
    }

    private static Read choice(FormField field, String plain) {
        return field.choices().stream()
                .filter(choice ->
                        Normalizer.normalize(choice, Normalizer.Form.NFKC).equals(plain))
                .findFirst()
                .map(Read::ok)
                .orElseGet(() -> Read.wrong("excel.fault.choice", String.join("・", field.choices())));
    }

    /** A number without the format of a day may be anything: it is asked for again rather than guessed. */
    private static Read day(String text) {
        return JapaneseDates.read(text)
                .map(LocalDate::toString)
                .map(Read::ok)
                .orElseGet(() -> Read.wrong("excel.fault.date"));
    }
}
