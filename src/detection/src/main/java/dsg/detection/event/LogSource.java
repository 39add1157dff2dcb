package dsg.detection.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where events come from, in Sigma's three words; what a rule leaves open fits every source. */
public record LogSource(
        @Nullable String product,
        @Nullable String category,
        @Nullable String service) {

    /** Whether events of that source are meant by this one. */
    public boolean covers(LogSource source) {
        return fits(product, source.product) && fits(category, source.category) && fits(service, source.service);
    }

    private static boolean fits(@Nullable String wanted, @Nullable String present) {
        return wanted == null || Objects.equals(wanted, present);
    }
}
