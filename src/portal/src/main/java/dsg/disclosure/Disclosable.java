package dsg.disclosure;

import java.util.List;

/**
 * Something that a company can be given about itself, declared by the service that knows it; found by CDI. Its words are the keys
 * {@code Disclosable.<name>} and {@code Disclosable.<name>.about} in that service's bundle. It holds no protected information: names of
 * files and folders are left out or masked.
 */
public interface Disclosable {

    /** Its name in the database and in the keys of its words, in capitals. */
    String name();

    /** Over the columns, in Japanese: the file goes to people. */
    List<String> headings();

    /**
     * The lines, the oldest first, each with as many values as there are headings.
     *
     * @param most lines that a file may have: one more tells that there are too many
     */
    List<List<String>> lines(DisclosureScope scope, int most);
}
