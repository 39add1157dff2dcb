package dsg.fileshare.tidying;

/** What the list of files that are left is sorted by; folder and identifier break ties. */
public enum TidyOrder {
    NAME("f.nameKey"),
    FOLDER("d.nameKey"),
    SIZE("f.size"),
    REGISTERED("f.registeredAt");

    private final String column;

    TidyOrder(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
