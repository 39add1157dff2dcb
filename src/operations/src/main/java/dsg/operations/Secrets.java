package dsg.operations;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Secrets of one owner, generated when first asked for and kept in one file that only the owner may read. There is no secret
 * that comes with the product.
 */
final class Secrets {

    private static final int BYTES = 24;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Letters and digits that cannot be mistaken for each other. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    private final Path file;
    private final ServiceUser owner;

    /** @param file in a directory that exists; the file itself may not exist yet */
    Secrets(Path file, ServiceUser owner) {
        this.file = file;
        this.owner = owner;
    }

    /** 192 random bits in URL-safe letters; the same on every later call. */
    synchronized String of(String name) {
        Properties all = load();
        String known = all.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        all.setProperty(name, fresh);
        save(all);
        return fresh;
    }

    /** 125 random bits in groups for reading out; told to somebody, and kept nowhere. */
    static String once() {
        return Stream.generate(Secrets::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, SIGNS.length())
                .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
                .collect(Collectors.joining());
    }

    /** Removes a secret that has served. */
    synchronized void forget(String name) {
        Properties all = load();
        if (all.remove(name) != null) {
            save(all);
        }
    }

    private Properties load() {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                all.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private void save(Properties all) {
        StringWriter text = new StringWriter();
        try {
            all.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        owner.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
