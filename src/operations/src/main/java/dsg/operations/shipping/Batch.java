package dsg.operations.shipping;

import java.util.List;

/**
 * Lines that follow one another in one stream.
 *
 * @param first the number of the first
 */
record Batch(long first, List<String> lines) {

    /** The store takes more; in JSON a line may become six times as long. */
    static final int MOST_LINES = 1_000;

    static final int MOST_BYTES = 500_000;

    static final Batch NONE = new Batch(1, List.of());

    long last() {
        return first + lines.size() - 1;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
