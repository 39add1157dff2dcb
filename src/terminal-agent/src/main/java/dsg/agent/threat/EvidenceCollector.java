package dsg.agent.threat;

import dsg.agent.command.Command;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Collects what is lost first: programs with their memory maps and open files, connections, then who was logged in and what is mounted.
 * Each thing is hashed as it is taken.
 */
final class EvidenceCollector {

    /** All together, packed: it has to fit into one report. */
    private static final int MOST_BYTES = 600 << 10;

    private static final int MOST_OF_ONE = 64 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ProcessTable table;
    private final Clock clock;

    EvidenceCollector(ProcessTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * What was collected.
     *
     * @param manifest time, hash and name of each thing, a line each
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    record Collected(byte[] archive, String manifest, String sha256) {}

    /** @param first programs that are looked at before all others, those that a rule is about */
    Collected collect(List<Integer> first) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder manifest = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, out, manifest, "processes.txt", tree().getBytes(StandardCharsets.UTF_8));
            for (int id : first) {
                one(zip, out, manifest, id);
            }
            said(zip, out, manifest, "connections.txt", "ss", "-tanup");
            said(zip, out, manifest, "logins.txt", "who", "-a");
            said(zip, out, manifest, "mounts.txt", "cat", "/proc/mounts");
            for (int id : table.ids()) {
                if (!first.contains(id)) {
                    one(zip, out, manifest, id);
                }
            }
            ZipEntry own = new ZipEntry("manifest.txt");
            zip.putNextEntry(own);
            zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        byte[] archive = out.toByteArray();
        return new Collected(archive, manifest.toString(), sha256(archive));
    }

    private String tree() {
        StringBuilder lines = new StringBuilder();
        for (int id : table.ids()) {
            table.find(id)
                    .ifPresent(each -> lines.append(each.id())
                            .append('\t')
                            .append(each.parent())
                            .append('\t')
                            .append(each.user())
                            .append('\t')
                            .append(each.image())
                            .append('\t')
                            .append(each.commandLine())
                            .append('\n'));
        }
        return lines.toString();
    }

    private void one(ZipOutputStream zip, ByteArrayOutputStream out, StringBuilder manifest, int id)
            throws IOException {
        for (String name : List.of("maps", "status")) {
            byte[] content = table.read(id, name, MOST_OF_ONE).orElse(new byte[0]);
            put(zip, out, manifest, id + "/" + name, content);
        }
        put(zip, out, manifest, id + "/open", table.open(id).getBytes(StandardCharsets.UTF_8));
    }

    private void said(
            ZipOutputStream zip, ByteArrayOutputStream out, StringBuilder manifest, String name, String... command)
            throws IOException, InterruptedException {
        String text = Command.run(PATIENCE, List.of(command)).text();
        put(zip, out, manifest, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(
            ZipOutputStream zip, ByteArrayOutputStream out, StringBuilder manifest, String name, byte[] content)
            throws IOException {
        zip.flush();
        if (content.length == 0 || out.size() > MOST_BYTES - MOST_OF_ONE) {
            return;
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        manifest.append(clock.instant())
                .append(' ')
                .append(sha256(content))
                .append(' ')
                .append(name)
                .append('\n');
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
