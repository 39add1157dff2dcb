package dsg.platform.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Reads entities page by page: the next page begins after a value of the sorted column and a number, so the last page costs what the
 * first does, and a row that comes in between is neither shown twice nor makes another be missed.
 *
 * @param <E> an entity whose primary key is a {@code UUID} named {@code id}
 */
public final class Keyset<E> {

    /** Which rows a list is about. */
    @FunctionalInterface
    public interface Filter<E> {
        List<Predicate> of(CriteriaBuilder builder, Root<E> row);
    }

    private final Class<E> type;
    private final Map<String, String> orders;

    private Keyset(Class<E> type, Map<String, String> orders) {
        this.type = type;
        this.orders = Map.copyOf(orders);
    }

    /**
     * A list that can be sorted in these ways only.
     *
     * @param orders a name that pages know to the attribute that is sorted by, which is never null; an index should begin with it
     */
    public static <E> Keyset<E> of(Class<E> type, Map<String, String> orders) {
        return new Keyset<>(type, orders);
    }

    /**
     * One page.
     *
     * @throws IllegalArgumentException where the list knows no such order
     */
    public Slice<E> slice(EntityManager entities, ListPage page, Filter<E> filter) {
        String attribute = orders.get(page.order());
        if (attribute == null) {
            throw new IllegalArgumentException("No such order of " + type.getSimpleName());
        }
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        var select = builder.createTupleQuery();
        Root<E> row = select.from(type);
        List<Predicate> where = new ArrayList<>(filter.of(builder, row));
        if (page.after() != null) {
            where.add(after(builder, row.get(attribute), row.get("id"), page));
        }
        select.multiselect(row, row.get(attribute), row.get("id"))
                .where(where.toArray(Predicate[]::new))
                .orderBy(
                        page.descending() ? builder.desc(row.get(attribute)) : builder.asc(row.get(attribute)),
                        page.descending() ? builder.desc(row.get("id")) : builder.asc(row.get("id")));
        List<Tuple> found =
                entities.createQuery(select).setMaxResults(page.size() + 1).getResultList();
        return cut(found, page.size());
    }

    private Slice<E> cut(List<Tuple> found, int size) {
        List<E> rows = found.stream().limit(size).map(each -> each.get(0, type)).toList();
        if (found.size() <= size) {
            return new Slice<>(rows, null);
        }
        Tuple last = found.get(size - 1);
        return new Slice<>(rows, new Edge((Comparable<?>) last.get(1), last.get(2, UUID.class)));
    }

    /** The edge's value came out of this very column, so the two can be compared. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Predicate after(CriteriaBuilder builder, Expression column, Expression<UUID> id, ListPage page) {
        Edge edge = Objects.requireNonNull(page.after());
        Comparable value = edge.value();
        Predicate beyond = page.descending() ? builder.lessThan(column, value) : builder.greaterThan(column, value);
        Predicate tie = page.descending() ? builder.lessThan(id, edge.id()) : builder.greaterThan(id, edge.id());
        Predicate from = page.descending()
                ? builder.lessThanOrEqualTo(column, value)
                : builder.greaterThanOrEqualTo(column, value);
        // the first half lets an index begin at the edge; the alternative alone would be read through from the first
        // row on
        return builder.and(from, builder.or(beyond, tie));
    }
}
