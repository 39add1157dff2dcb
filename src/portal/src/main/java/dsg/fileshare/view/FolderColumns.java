package dsg.fileshare.view;

import dsg.fileshare.browsing.FileRow;
import dsg.platform.view.Formats;
import dsg.platform.view.TextsView;
import java.util.List;
import java.util.stream.Stream;

/** A folder's list as spreadsheets get it. */
final class FolderColumns {

    private static final List<String> HEADINGS = List.of(
            "fileshare.file.name",
            "fileshare.file.edition",
            "fileshare.tidying.bytes",
            "fileshare.file.type",
            "fileshare.file.by",
            "fileshare.tidying.organisation",
            "fileshare.file.registered");

    private FolderColumns() {}

    static Stream<List<String>> of(List<FileRow> files, TextsView texts) {
        return Stream.concat(
                Stream.of(HEADINGS.stream().map(texts::get).toList()),
                files.stream().map(FolderColumns::columns));
    }

    private static List<String> columns(FileRow file) {
        return List.of(
                file.name(),
                Integer.toString(file.edition()),
                Long.toString(file.size()),
                file.type(),
                file.registeredBy(),
                file.organisation(),
                Formats.machine(file.registeredAt()));
    }
}
