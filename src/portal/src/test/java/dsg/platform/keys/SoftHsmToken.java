package dsg.platform.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A real software token, made afresh in the build directory; the surefire configuration points the library there. */
public final class SoftHsmToken {

    private static final String PIN = UUID.randomUUID().toString();
    private static final Path CONFIGURATION = Path.of(System.getenv("SOFTHSM2_CONF"));
    private static final Path TOKENS =
            CONFIGURATION.resolveSibling("tokens-" + ProcessHandle.current().pid());
    private static final SoftHsmToken ONLY = new SoftHsmToken();

    private final Path sunPkcs11 = CONFIGURATION.resolveSibling("sunpkcs11.cfg");

    private SoftHsmToken() {
        try {
            Files.createDirectories(TOKENS);
            Files.writeString(CONFIGURATION, "directories.tokendir = " + TOKENS + "\nobjectstore.backend = file\n");
            String slot = initialise();
            Files.writeString(sunPkcs11, """
                name = DsgTest
                library = %s
                slot = %s
                attributes(*, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                """.formatted(library(), slot));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static SoftHsmToken get() {
        return ONLY;
    }

    public Pkcs11KeyVault vault() {
        return new Pkcs11KeyVault(sunPkcs11.toString(), PIN.toCharArray());
    }

    public SigningVault signing() {
        return new Pkcs11SigningVault(sunPkcs11.toString(), PIN.toCharArray());
    }

    Pkcs11KeyVault vaultWithPin(String pin) {
        return new Pkcs11KeyVault(sunPkcs11.toString(), pin.toCharArray());
    }

    /** Every byte that the token keeps on disk. */
    Path directory() {
        return TOKENS;
    }

    private static Path library() {
        return Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("install the Debian package softhsm2"));
    }

    private static String initialise() throws IOException {
        String answer =
                run("softhsm2-util", "--init-token", "--free", "--label", "test", "--so-pin", PIN, "--pin", PIN);
        return answer.replaceAll("(?s).*slot (\\d+).*", "$1").trim();
    }

    private static String run(String... command) throws IOException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
