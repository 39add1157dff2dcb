package dsg.setting;

import dsg.platform.service.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it holds.
 *
 * @param value null where nothing is set, or where it is never shown
 * @param set whether the installation has set it
 */
public record SettingRow(Setting setting, @Nullable String value, boolean set) {}
