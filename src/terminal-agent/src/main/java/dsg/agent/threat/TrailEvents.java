package dsg.agent.threat;

import dsg.agent.trail.Operation;
import dsg.agent.trail.Operation.Kind;
import dsg.agent.trail.Operation.NamedFile;
import dsg.detection.event.Event;
import dsg.detection.event.LogSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Operations as the events of Sigma's taxonomy that rules are written for; a program's parent is known when it has ended, too. */
final class TrailEvents {

    private static final Map<Kind, String> CATEGORIES = Map.ofEntries(
            Map.entry(Kind.START, "process_creation"),
            Map.entry(Kind.SECRET, "file_access"),
            Map.entry(Kind.MODULE, "driver_load"),
            Map.entry(Kind.TRACE, "process_access"),
            Map.entry(Kind.SETUID, "file_change"),
            Map.entry(Kind.PACKET, "packet_socket"),
            Map.entry(Kind.NAMESPACE, "namespace_creation"),
            Map.entry(Kind.SIGNAL, "process_signal"),
            Map.entry(Kind.CONNECT, "network_connection"),
            Map.entry(Kind.LOGON, "logon"));

    private static final int MOST_PROGRAMS = 8192;
    private static final int MOST_HASHES = 2048;
    private static final long MOST_BYTES = 64L << 20;

    private final ProcessTable table;
    private final IntFunction<String> users;
    private final Map<Integer, Begun> programs = new Bounded<>(MOST_PROGRAMS);
    private final Map<String, String> hashes = new Bounded<>(MOST_HASHES);

    private record Begun(String image, String commandLine) {}

    /** The oldest go first. */
    private static final class Bounded<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<K, V> eldest) {
            return size() > most;
        }
    }

    /** @param users a user's name by number */
    TrailEvents(ProcessTable table, IntFunction<String> users) {
        this.table = table;
        this.users = users;
    }

    /** Empty for what no rule is written for: files that come and go, and what the system has refused but these. */
    Optional<Event> of(Operation operation) {
        String category = operation.kind() == Kind.FILE ? changed(operation) : CATEGORIES.get(operation.kind());
        boolean counts = operation.done() || operation.kind() == Kind.CONNECT || operation.kind() == Kind.MODULE;
        if (category == null || !counts) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("ProcessId", Integer.toString(operation.process()));
        fields.put("Image", operation.image());
        fields.put("User", users.apply(operation.user()));
        fields.put("EffectiveUser", users.apply(operation.effectiveUser()));
        fields.put("LoginUser", operation.loginUser() < 0 ? "" : users.apply(operation.loginUser()));
        fields.put("ParentProcessId", Integer.toString(operation.parent()));
        Begun parent = begun(operation.parent());
        fields.put("ParentImage", parent.image());
        fields.put("ParentCommandLine", parent.commandLine());
        operation.files().stream()
                .map(NamedFile::path)
                .findFirst()
                .ifPresent(file -> fields.put("TargetFilename", file));
        operation.peer().ifPresent(peer -> connection(fields, peer));
        operation.target().ifPresent(target -> {
            fields.put("TargetProcessId", Integer.toString(target.process()));
            String image = begun(target.process()).image();
            fields.put("TargetImage", image.isEmpty() ? target.program() : image);
        });
        if (operation.kind() == Kind.SIGNAL) {
            fields.put("Signal", operation.detail());
        }
        if (operation.kind() == Kind.START) {
            start(operation, fields);
        }
        return Optional.of(new Event(new LogSource("linux", category, null), operation.at(), fields));
    }

    private static @Nullable String changed(Operation operation) {
        boolean gone = operation.files().stream().anyMatch(each -> each.change().equals("DELETE"));
        return gone ? "file_delete" : null;
    }

    private static void connection(Map<String, @Nullable Object> fields, InetSocketAddress peer) {
        fields.put("DestinationIp", peer.getAddress().getHostAddress());
        fields.put("DestinationPort", Integer.toString(peer.getPort()));
    }

    private void start(Operation operation, Map<String, @Nullable Object> fields) {
        String commandLine = String.join(" ", operation.arguments());
        programs.put(operation.process(), new Begun(operation.image(), commandLine));
        fields.put("CommandLine", commandLine);
        fields.put("StandardInput", table.isFromNetwork(operation.process()) ? "network" : "");
        fields.put("Hashes", hash(operation.image()));
    }

    private Begun begun(int id) {
        Begun seen = programs.get(id);
        return seen != null
                ? seen
                : table.find(id)
                        .map(running -> new Begun(running.image(), running.commandLine()))
                        .orElse(new Begun("", ""));
    }

    /** {@code SHA256=…}; empty for what is not there any more, or is too large to be read on the way. */
    private String hash(String image) {
        try {
            Path file = Path.of(image);
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (!now.isRegularFile() || now.size() > MOST_BYTES) {
                return "";
            }
            String state = image + '\0' + now.fileKey() + '\0' + now.size() + '\0' + now.lastModifiedTime();
            String known = hashes.get(state);
            if (known == null) {
                known = "SHA256=" + read(file);
                hashes.put(state, known);
            }
            return known;
        } catch (IOException | RuntimeException gone) {
            return "";
        }
    }

    private static String read(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
