package dsg.contract.view;

import dsg.contract.ContractOrder;
import dsg.contract.ContractQuery;
import dsg.contract.ContractState;
import dsg.platform.calendar.JapaneseDates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the address of the list of contracts and of its export says, as typed. What cannot be read filters nothing; the page marks it. */
public record ContractAddress(
        String words, String state, String ends, ContractOrder order, boolean descending, int page) {

    static ContractAddress of(Map<String, String> parameters) {
        return new ContractAddress(
                parameters.getOrDefault("words", "").strip(),
                named(ContractState.values(), parameters.getOrDefault("state", "")),
                parameters.getOrDefault("ends", "").strip(),
                order(parameters.getOrDefault("order", "")),
                Boolean.parseBoolean(parameters.get("descending")),
                page(parameters.getOrDefault("page", "0")));
    }

    ContractQuery query() {
        return new ContractQuery(words, namedState(), day(ends), order, descending, page);
    }

    /** The filters alone, to be carried by links. */
    public String filters() {
        Map<String, String> filters = new TreeMap<>(Map.of("words", words, "state", state, "ends", ends));
        return filters.entrySet().stream()
                .filter(filter -> !filter.getValue().isEmpty())
                .map(filter -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Filters, and the order by this column; turned round where the list is sorted by it already. */
    public String sortedBy(String column) {
        boolean turned = order.name().equals(column) && !descending;
        return filters() + "&order=" + column + "&descending=" + turned;
    }

    /** Filters and order, for the pager. */
    public String listed() {
        return filters() + "&order=" + order + "&descending=" + descending;
    }

    public boolean badEnds() {
        return !ends.isEmpty() && day(ends) == null;
    }

    private static @Nullable LocalDate day(String typed) {
        return JapaneseDates.read(typed).orElse(null);
    }

    private @Nullable ContractState namedState() {
        return Arrays.stream(ContractState.values())
                .filter(value -> value.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    private static String named(Enum<?>[] any, String name) {
        return Arrays.stream(any).anyMatch(each -> each.name().equals(name)) ? name : "";
    }

    private static ContractOrder order(String name) {
        return Arrays.stream(ContractOrder.values())
                .filter(order -> order.name().equals(name))
                .findFirst()
                .orElse(ContractOrder.USE_END);
    }

    private static int page(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
