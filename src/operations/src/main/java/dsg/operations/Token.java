package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A SoftHSM token in a directory of its own. Another token is another directory with another owner, so who can open one cannot
 * see the other. A hardware module takes its place by another library and slot in {@code pkcs11.cfg}.
 */
final class Token {

    private static final Pattern SLOT = Pattern.compile("\\(0x([0-9a-f]+)\\)");
    private static final Pattern LABEL = Pattern.compile("(?m)^\\s+label:\\s+(\\S+)\\s*$");
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/softhsm/libsofthsm2.so"),
            Path.of("/usr/local/lib/softhsm/libsofthsm2.so"));

    private final Path directory;
    private final String label;
    private final ServiceUser owner;
    private final Secrets pins;

    /** @param pins where this token's user and security-officer PINs are kept */
    Token(Path directory, String label, ServiceUser owner, Secrets pins) {
        this.directory = directory;
        this.label = label;
        this.owner = owner;
        this.pins = pins;
    }

    /** Makes the token unless it is there. */
    void prepare() {
        if (Files.exists(configuration())) {
            return;
        }
        Home.deleteTree(objects());
        Home.directory("rwx------", owner, objects());
        putSettings();
        tool("--init-token", "--slot-index", "0", "--label", label, "--so-pin", "env:SO_PIN");
        tool(
                "--init-pin",
                "--token-label",
                label,
                "--login",
                "--login-type",
                "so",
                "--so-pin",
                "env:SO_PIN",
                "--new-pin",
                "env:USER_PIN");
        owner.write(configuration(), provider().getBytes(StandardCharsets.UTF_8));
    }

    /** SunPKCS11's configuration file. */
    Path configuration() {
        return directory.resolve("pkcs11.cfg");
    }

    /** SoftHSM's configuration, which a process using the token needs in its environment. */
    Map<String, String> environment() {
        return Map.of("SOFTHSM2_CONF", settings().toString());
    }

    String pin() {
        return pins.of(label + ".pin");
    }

    /** The directory with the token's objects, encrypted under its PIN; what a backup has to hold. */
    Path objects() {
        return directory.resolve("tokens");
    }

    /** Opens these objects, a copy of this token's, at another place: to be looked into before they are used. */
    Token beside(Path place, Path copy) throws IOException {
        Token other = new Token(place, label, owner, pins);
        Home.deleteTree(place);
        Home.directory("rwx------", owner, place);
        Home.directory("rwx------", owner, other.objects());
        Tree.copy(copy, other.objects());
        owner.ownTree(other.objects());
        other.putSettings();
        return other;
    }

    private void putSettings() {
        String settings =
                "directories.tokendir = %s%nobjectstore.backend = file%nlog.level = ERROR%n".formatted(objects());
        owner.write(settings(), settings.getBytes(StandardCharsets.UTF_8));
    }

    /** The labels of the secret keys in it. */
    List<String> secretKeys() {
        List<String> labels = new ArrayList<>();
        Matcher label = LABEL.matcher(tool(
                "--list-objects",
                "--type",
                "secrkey",
                "--token-label",
                this.label,
                "--login",
                "--pin",
                "env:USER_PIN"));
        while (label.find()) {
            labels.add(label.group(1));
        }
        return labels;
    }

    /** Makes a key as the portal does, for who tries the vault out. */
    void makeKey(String name) {
        tool(
                "--keygen",
                "--key-type",
                "AES:32",
                "--label",
                name,
                "--token-label",
                label,
                "--login",
                "--pin",
                "env:USER_PIN");
    }

    void deleteKey(String name) {
        tool(
                "--delete-object",
                "--type",
                "secrkey",
                "--label",
                name,
                "--token-label",
                label,
                "--login",
                "--pin",
                "env:USER_PIN");
    }

    private Path settings() {
        return directory.resolve("softhsm2.conf");
    }

    /** Keys are born in the token and never leave it. */
    private String provider() {
        return """
                name = %s
                library = %s
                slot = %d
                attributes(*, CKO_SECRET_KEY, *) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                attributes(*, CKO_PRIVATE_KEY, *) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_SIGN = true
                }
                """.formatted(label, library(), slot());
    }

    /** SoftHSM derives a slot's number from the token's serial number: it stays when other tokens come and go. */
    private long slot() {
        String line = tool("--list-token-slots")
                .lines()
                .filter(each -> each.startsWith("Slot 0"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no token in " + directory));
        Matcher number = SLOT.matcher(line);
        if (!number.find()) {
            throw new IllegalStateException(line);
        }
        return Long.parseLong(number.group(1), 16);
    }

    private String tool(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("pkcs11-tool", "--module", library().toString()));
        command.addAll(List.of(arguments));
        Map<String, String> environment =
                Map.of("SOFTHSM2_CONF", settings().toString(), "SO_PIN", pins.of(label + ".so-pin"), "USER_PIN", pin());
        try {
            return Shell.run(owner.command(command), environment, "");
        } catch (UncheckedIOException e) {
            throw missing(e.getCause());
        }
    }

    private static Path library() {
        return LIBRARIES.stream().filter(Files::exists).findFirst().orElseThrow(() -> missing(null));
    }

    private static Trouble missing(@Nullable IOException cause) {
        return new Trouble(
                "SoftHSM がありません。apt install softhsm2 opensc を実行してください。",
                "SoftHSM is missing. Run: apt install softhsm2 opensc",
                cause);
    }
}
