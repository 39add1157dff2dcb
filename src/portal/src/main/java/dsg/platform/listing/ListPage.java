package dsg.platform.listing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one page of a list.
 *
 * @param order the column it is sorted by, by the name that the list's owner gave it
 * @param after the last row of the page before; null asks for the first page
 * @param size rows at most, from 1 to {@link #MOST}
 */
public record ListPage(
        String order, boolean descending, @Nullable Edge after, int size) implements Serializable {

    /** Rows of one page at most, whatever a browser asks for. */
    public static final int MOST = 200;

    public ListPage {
        size = Math.clamp(size, 1, MOST);
    }

    /** The first page of a list. */
    public static ListPage first(String order, boolean descending, int size) {
        return new ListPage(order, descending, null, size);
    }
}
