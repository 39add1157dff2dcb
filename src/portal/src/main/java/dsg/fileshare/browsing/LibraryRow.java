package dsg.fileshare.browsing;

import dsg.fileshare.area.FolderRow;
import java.util.List;

/**
 * A library of the area.
 *
 * @param folders those at its top that the caller may view, by name
 */
public record LibraryRow(String name, List<FolderRow> folders) {}
