package dsg.loganalysis;

import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;

/** Rows of statements whose results the persistence API leaves without a type. */
final class Rows {

    private Rows() {}

    static Stream<Object[]> of(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Object[].class::cast);
    }

    static <T> List<T> single(Query query, Class<T> type) {
        return ((List<?>) query.getResultList()).stream().map(type::cast).toList();
    }
}
