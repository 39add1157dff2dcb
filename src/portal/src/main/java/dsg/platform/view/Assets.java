package dsg.platform.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The packed style sheets, scripts and fonts under {@code /resources}. */
@ApplicationScoped
class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Inject
    ServletContext application;

    String address(String path) {
        return addresses.computeIfAbsent("/resources/" + path, file -> file + "?v=" + digest(file));
    }

    private String digest(String file) {
        try (InputStream content = application.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalArgumentException("Nothing packed at " + file);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
