package dsg.fileshare.view;

import dsg.fileshare.browsing.FileSharing;
import dsg.platform.view.CsvExport;
import dsg.platform.view.TextsView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder's list for spreadsheets. */
@WebServlet("/fileshare/folder.csv")
public class FolderExport extends CsvExport {
    private static final long serialVersionUID = 1;

    @Inject
    transient FileSharing sharing;

    @Inject
    transient TextsView texts;

    public FolderExport() {
        super("folder");
    }

    @Override
    protected Stream<List<String>> lines(Map<String, String> parameters) {
        return FolderColumns.of(sharing.export(FolderAddress.of(parameters).folder()), texts);
    }
}
