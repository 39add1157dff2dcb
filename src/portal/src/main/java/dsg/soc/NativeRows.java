package dsg.soc;

import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;

/** What native queries answer, whose types the language cannot know. */
public final class NativeRows {

    private NativeRows() {}

    /** Rows of several columns. */
    public static Stream<Object[]> of(Query query) {
        return of(query, Object[].class);
    }

    /** Rows of one column or entity. */
    public static <T> Stream<T> of(Query query, Class<T> type) {
        List<?> rows = query.getResultList();
        return rows.stream().map(type::cast);
    }
}
