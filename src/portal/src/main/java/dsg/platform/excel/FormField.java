package dsg.platform.excel;

import java.util.List;

/**
 * A field of a form.
 *
 * @param key its name in programs
 * @param label what people read before it
 * @param place a cell, {@code C4}; in a table the letters of its column
 * @param choices what it may be, for {@link FieldType#CHOICE}
 * @param hint what the guide sheet says of it; empty for nothing
 */
public record FormField(
        String key,
        String label,
        String place,
        FieldType type,
        boolean required,
        int longest,
        List<String> choices,
        String hint) {

    public FormField {
        choices = List.copyOf(choices);
        if ((type == FieldType.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("choices are what a choice has: " + key);
        }
    }
}
