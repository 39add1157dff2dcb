package dsg.platform.excel;

import dsg.platform.content.FileRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes forms and reads them again, as one who stores them does. */
@SuppressWarnings("UnnecessaryAssignment") // nothing else injects in a rule test
public final class ReadForms {

    private static final int DOWN = 16;

    private ReadForms() {}

    public static FilledForm read(FormLayout layout, Map<String, String> head, List<Map<String, String>> rows) {
        return read(layout, FormWriter.write(layout, head, rows));
    }

    public static FilledForm read(FormLayout layout, byte[] content) {
        return FormReader.read(layout, books().open("申請書.xlsx", content));
    }

    /** One of the project's own layouts. */
    public static FormLayout ours(String file) {
        try (InputStream in = Objects.requireNonNull(ReadForms.class.getResourceAsStream("/dsg/forms/" + file), file)) {
            return Layouts.read(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static Books books() {
        Books books = new Books();
        books.rules = new FileRules();
        return books;
    }

    /** The same fields on another sheet at other places, as the ministry's own might have them. */
    public static FormLayout moved(FormLayout ours) {
        List<FormField> fields = ours.fields().stream()
                .map(field -> at(
                        field,
                        new Place(
                                        Place.of(field.place()).row() + DOWN,
                                        Place.of(field.place()).column() + 1)
                                .address()))
                .toList();
        return new FormLayout(
                ours.code(),
                ours.version() + 100,
                ours.title(),
                "別記様式",
                "B1",
                ours.code() + " 別記様式",
                fields,
                ours.headings() + DOWN,
                ours.rows(),
                ours.columns());
    }

    private static FormField at(FormField field, String place) {
        return new FormField(
                field.key(),
                field.label(),
                place,
                field.type(),
                field.required(),
                field.longest(),
                field.choices(),
                field.hint());
    }
}
