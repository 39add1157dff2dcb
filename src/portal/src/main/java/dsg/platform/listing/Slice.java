package dsg.platform.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the next page begins; null when this is the last
 */
public record Slice<T>(List<T> rows, @Nullable Edge next) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /** The same page with every row made into something else. */
    public <R> Slice<R> map(Function<? super T, ? extends R> each) {
        return new Slice<>(rows.stream().<R>map(each).toList(), next);
    }

    /** The same page with all rows made into something else at once, one for one. */
    public <R> Slice<R> mapAll(Function<? super List<T>, ? extends List<R>> all) {
        return new Slice<>(all.apply(rows), next);
    }
}
