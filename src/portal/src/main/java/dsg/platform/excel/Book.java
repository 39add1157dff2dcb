package dsg.platform.excel;

import java.util.List;
import java.util.Optional;

/** A workbook that has passed the rules of {@link Books}. */
public final class Book {

    private final List<Sheet> sheets;

    Book(List<Sheet> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    Optional<Sheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }
}
