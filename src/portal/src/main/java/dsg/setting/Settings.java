package dsg.setting;

import dsg.platform.access.UseCase;
import dsg.platform.service.Services;
import dsg.platform.service.Setting;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Looking at the settings (A6: each is shown with its bounds and its source). */
@Stateless
public class Settings {

    @Inject
    Services services;

    @Inject
    Config config;

    /** All of them, by name. What is secret has no value here. */
    @UseCase(SettingService.VIEW_SETTINGS)
    public List<SettingRow> all() {
        return services.settings().stream().map(this::row).toList();
    }

    private SettingRow row(Setting setting) {
        Optional<String> set = config.getOptionalValue(setting.name(), String.class);
        return setting.kind() == Setting.Kind.SECRET
                ? new SettingRow(setting, null, set.isPresent())
                : new SettingRow(setting, set.orElse(setting.usual()), set.isPresent());
    }
}
