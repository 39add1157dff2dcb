package dsg.edge.time;

import java.util.List;

/**
 * How far another clock is from ours.
 *
 * @param reached whether it has answered lately
 * @param millis positive: ours is ahead
 */
record Offset(String address, boolean reached, long millis) {

    private static final int COLUMNS = 10;

    /** What {@code chronyc -c sources} prints: mode, state, address, stratum, poll, reach, age, offset, offset as measured, error. */
    static List<Offset> read(String text) {
        return text.lines()
                .map(line -> line.split(",", -1))
                .filter(columns -> columns.length >= COLUMNS && !columns[0].equals("#"))
                .map(columns -> new Offset(
                        columns[2], !columns[5].equals("0"), Math.round(Double.parseDouble(columns[8]) * 1000)))
                .toList();
    }
}
