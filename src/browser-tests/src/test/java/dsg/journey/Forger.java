package dsg.journey;

import dsg.operations.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Certificates that no authority of the gateway has issued, made with the JDK's own tool. */
final class Forger {

    private static final String PASSWORD = "not-a-secret";

    private Forger() {}

    /**
     * A terminal's certificate that it has issued to itself.
     *
     * @param begin when it begins to hold for a day, as keytool writes it: {@code -2d}
     */
    static Terminal selfMade(String name, String begin) {
        Path store = House.TARGET.resolve("samples").resolve("forged-" + begin + ".p12");
        try {
            Files.createDirectories(store.getParent());
            Files.deleteIfExists(store);
            Process keytool = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-alias",
                            "key",
                            "-dname",
                            "CN=" + name,
                            "-startdate",
                            begin,
                            "-validity",
                            "1",
                            "-ext",
                            "EKU=clientAuth",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            PASSWORD))
                    .inheritIO()
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Terminal(name, store, PASSWORD);
    }
}
