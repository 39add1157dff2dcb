package dsg.setting.view;

import dsg.setting.SettingRow;
import dsg.setting.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** setting/list.xhtml: what this installation has set. */
@Named
@RequestScoped
public class SettingListView {

    @Inject
    Settings settings;

    private List<SettingRow> rows = List.of();

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        rows = settings.all();
    }

    public List<SettingRow> getRows() {
        return rows;
    }
}
