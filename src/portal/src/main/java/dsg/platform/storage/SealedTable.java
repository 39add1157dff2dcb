package dsg.platform.storage;

/**
 * A table whose rows hold data keys that the contract's key has wrapped, in columns {@code id}, {@code contract} and {@code wrapped_key}.
 *
 * @param object the column that names the object to which the data key is bound
 */
public record SealedTable(String name, String object) {

    public SealedTable {
        if (!name.matches("[a-z_]+") || !object.matches("[a-z_]+")) {
            throw new IllegalArgumentException("not the name of a table: " + name);
        }
    }
}
