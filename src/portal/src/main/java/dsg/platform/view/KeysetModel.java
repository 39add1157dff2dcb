package dsg.platform.view;

import dsg.platform.listing.Edge;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * Gives a {@code dsg:grid} its rows over a keyset. It remembers where each page began that was looked at, so a reader goes on, back, or to the
 * first page; the rows are never counted, only whether there are more.
 */
public final class KeysetModel<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1;

    /** Rows of a page unless its reader chooses otherwise. */
    public static final int PAGE = 50;

    /** A list's use case, called within the request of whoever looks at the table. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {
        Slice<T> page(ListPage page);
    }

    /** What tells one row of a table from another. */
    @FunctionalInterface
    public interface Key<T> extends Serializable {
        Object of(T row);
    }

    private record Order(String column, boolean descending) implements Serializable {}

    private final Source<T> source;
    private final Key<T> key;
    private final Order usual;
    private final HashMap<Integer, Edge> edges = new HashMap<>();
    private @Nullable Order order;
    private transient @Nullable Slice<T> opened;

    private KeysetModel(Source<T> source, Key<T> key, Order usual) {
        this.source = source;
        this.key = key;
        this.usual = usual;
    }

    /** The rows of a table that is sorted from the smallest value of this column, until its reader chooses otherwise. */
    public static <T> KeysetModel<T> ascending(String column, Key<T> key, Source<T> source) {
        return new KeysetModel<>(source, key, new Order(column, false));
    }

    /** Likewise, from the greatest value. */
    public static <T> KeysetModel<T> descending(String column, Key<T> key, Source<T> source) {
        return new KeysetModel<>(source, key, new Order(column, true));
    }

    /** Reads the first page before anything is drawn, so that a refusal becomes a page of its own. */
    public void open() {
        opened = source.page(new ListPage(usual.column(), usual.descending(), null, PAGE));
    }

    /** PrimeFaces' word for "not counted". */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return 0;
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        Order wanted = order(sorting);
        if (!wanted.equals(order)) {
            edges.clear();
            order = wanted;
        }
        // a page that nobody has come to by the pages before it is the first
        Edge after = first == 0 ? null : edges.get(first);
        int begin = after == null ? 0 : first;
        Slice<T> slice = page(new ListPage(wanted.column(), wanted.descending(), after, size));
        Edge next = slice.next();
        if (next != null) {
            edges.put(begin + size, next);
        }
        setRowCount(begin + slice.rows().size() + (next == null ? 0 : 1));
        return slice.rows();
    }

    private Slice<T> page(ListPage page) {
        Slice<T> ready = opened;
        opened = null;
        boolean fits = page.equals(new ListPage(usual.column(), usual.descending(), null, PAGE));
        return ready != null && fits ? ready : source.page(page);
    }

    private Order order(Map<String, SortMeta> sorting) {
        return sorting.values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .map(each -> new Order(each.getField(), each.getOrder() == SortOrder.DESCENDING))
                .orElse(usual);
    }

    @Override
    public String getRowKey(T row) {
        return key.of(row).toString();
    }

    @Override
    public @Nullable T getRowData(String wanted) {
        List<T> shown = getWrappedData();
        return shown == null
                ? null
                : shown.stream()
                        .filter(row -> getRowKey(row).equals(wanted))
                        .findFirst()
                        .orElse(null);
    }
}
