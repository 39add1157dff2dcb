package dsg.contract;

import java.util.Comparator;

/** What the list of contracts is sorted by; the number breaks ties. */
public enum ContractOrder {
    NUMBER(Comparator.comparing(ContractRow::number)),
    STATE(Comparator.comparing(ContractRow::state)),
    USE_END(Comparator.comparing(row -> row.used().until())),
    TIDY_END(Comparator.comparing(ContractRow::tidyUntil));

    @SuppressWarnings("ImmutableEnumChecker") // a comparator of method references holds no state
    private final Comparator<ContractRow> comparator;

    ContractOrder(Comparator<ContractRow> comparator) {
        this.comparator = comparator;
    }

    Comparator<ContractRow> comparator(boolean descending) {
        Comparator<ContractRow> order = descending ? comparator.reversed() : comparator;
        return order.thenComparing(ContractRow::number);
    }
}
