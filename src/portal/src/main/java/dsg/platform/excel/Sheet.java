package dsg.platform.excel;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A sheet with the cells that hold something.
 *
 * @param rows by row, then by column
 */
record Sheet(String name, boolean hidden, SortedMap<Integer, Map<Integer, Cell>> rows) {

    Optional<Cell> at(Place place) {
        return Optional.ofNullable(rows.getOrDefault(place.row(), Map.of()).get(place.column()));
    }

    boolean isEmpty() {
        return rows.values().stream()
                .flatMap(row -> row.values().stream())
                .allMatch(cell -> cell.text().isBlank() && cell.kind() == CellKind.TEXT);
    }
}
