package dsg.backup.view;

import dsg.backup.BackupRecords;
import dsg.backup.BackupRow;
import dsg.backup.BackupStanding;
import dsg.platform.view.KeysetModel;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** backup/list.xhtml: how the backups stand, and what was done. */
@Named
@ViewScoped
public class BackupListView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    BackupRecords records;

    private final KeysetModel<BackupRow> model =
            KeysetModel.descending("ended", BackupRow::id, page -> records.page(page));

    private transient List<BackupStanding> standings = List.of();

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        model.open();
        standings = records.standings();
    }

    public KeysetModel<BackupRow> getModel() {
        return model;
    }

    public List<BackupStanding> getStandings() {
        return standings;
    }
}
