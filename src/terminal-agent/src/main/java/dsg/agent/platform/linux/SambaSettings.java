package dsg.agent.platform.linux;

import java.util.ArrayList;
import java.util.List;

/** Samba's file of settings, as far as shares go: sections by name, each with one path. */
final class SambaSettings {

    private SambaSettings() {}

    /** The file without the sections that offer this folder. */
    static String without(String settings, String folder) {
        List<String> kept = new ArrayList<>();
        List<String> section = new ArrayList<>();
        for (String line : settings.lines().toList()) {
            if (line.strip().startsWith("[")) {
                keep(section, folder, kept);
            }
            section.add(line);
        }
        keep(section, folder, kept);
        return String.join("\n", kept) + "\n";
    }

    private static void keep(List<String> section, String folder, List<String> kept) {
        boolean offered = section.stream()
                .map(String::strip)
                .anyMatch(line -> line.replaceFirst("^path\\s*=\\s*", "").equals(folder) && line.startsWith("path"));
        if (!offered) {
            kept.addAll(section);
        }
        section.clear();
    }
}
