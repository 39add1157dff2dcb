package dsg.patch;

import dsg.platform.access.RuleBroken;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What dpkg says a file is. */
record DebianPackage(String name, String version, String architecture, String source) {

    static DebianPackage read(Path file) {
        Command.Result said = Command.run(
                List.of("dpkg-deb", "-f", file.toString(), "Package", "Version", "Architecture", "Source"), Map.of());
        Map<String, String> fields = new HashMap<>();
        said.text().lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        });
        String name = fields.getOrDefault("Package", "");
        String version = fields.getOrDefault("Version", "");
        String architecture = fields.getOrDefault("Architecture", "");
        boolean sound = said.status() == 0
                && name.matches("[a-z0-9][a-z0-9+.-]{1,100}")
                && version.matches("[0-9A-Za-z.+~:-]{1,200}")
                && architecture.matches("amd64|arm64|all");
        if (!sound) {
            throw new RuleBroken("patch.file.bad");
        }
        return new DebianPackage(name, version, architecture, fields.getOrDefault("Source", name));
    }
}
