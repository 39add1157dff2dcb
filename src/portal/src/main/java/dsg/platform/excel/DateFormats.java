package dsg.platform.excel;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which numbers are days: those that are shown as one, whether in our years or in those of an era. */
final class DateFormats {

    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");
    private static final Pattern OF_DAYS = Pattern.compile("y|d|ge+|e+/|e+年");

    private DateFormats() {}

    /** @param format null for those that Excel knows by their number alone */
    static boolean isDate(int index, @Nullable String format) {
        if (isBuiltIn(index)) {
            return true;
        }
        if (format == null) {
            return false;
        }
        String plain = ASIDE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return !plain.contains("general") && OF_DAYS.matcher(plain).find();
    }

    /** Days of all languages, then those of Japanese Excel (ECMA-376 part 1, 18.8.30). */
    private static boolean isBuiltIn(int index) {
        return (index >= 14 && index <= 17)
                || index == 22
                || (index >= 27 && index <= 31)
                || index == 36
                || (index >= 50 && index <= 54)
                || index == 57
                || index == 58;
    }

    static Optional<LocalDate> day(String number, boolean from1904) {
        double serial = Double.parseDouble(number);
        return DateUtil.isValidExcelDate(serial)
                ? Optional.of(DateUtil.getLocalDateTime(serial, from1904).toLocalDate())
                : Optional.empty();
    }
}
