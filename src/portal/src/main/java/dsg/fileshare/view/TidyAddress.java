package dsg.fileshare.view;

import dsg.fileshare.tidying.TidyOrder;
import dsg.fileshare.tidying.TidyQuery;
import java.util.Arrays;
import java.util.Map;

/** What the address of the assistant and of its export says: which files, in which order, which page of them. */
public record TidyAddress(TidyQuery.Scope scope, TidyOrder order, boolean descending, int page) {

    static TidyAddress of(Map<String, String> parameters) {
        return new TidyAddress(
                scope(parameters.getOrDefault("scope", "")),
                order(parameters.getOrDefault("order", "")),
                Boolean.parseBoolean(parameters.get("descending")),
                page(parameters.getOrDefault("page", "")));
    }

    TidyQuery query() {
        return new TidyQuery(scope, order, descending, page);
    }

    /** The parameters of a link that sorts by this column, or turns the order round. */
    public String sortedBy(String column) {
        boolean turned = order.name().equals(column) && !descending;
        return "scope=" + scope + "&order=" + column + "&descending=" + turned;
    }

    /** The parameters of this list, for links to its other pages. */
    public String listed() {
        return "scope=" + scope + "&order=" + order + "&descending=" + descending;
    }

    private static TidyQuery.Scope scope(String name) {
        return Arrays.stream(TidyQuery.Scope.values())
                .filter(scope -> scope.name().equals(name))
                .findFirst()
                .orElse(TidyQuery.Scope.ALL);
    }

    private static TidyOrder order(String name) {
        return Arrays.stream(TidyOrder.values())
                .filter(order -> order.name().equals(name))
                .findFirst()
                .orElse(TidyOrder.FOLDER);
    }

    private static int page(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
