package dsg.platform.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Every text of the screens and of the REST replies. Each service keeps {@code messages_ja.properties} and
 * {@code messages_en.properties} beside its package; they are found by looking, so that no list has to be kept.
 */
@ApplicationScoped
public class Messages {

    private static final String CLASSES = "/WEB-INF/classes/dsg/";

    @Inject
    ServletContext application;

    private Map<String, String> japanese = Map.of();
    private Map<String, String> english = Map.of();

    @PostConstruct
    void load() {
        japanese = load("messages_ja.properties");
        english = load("messages_en.properties");
    }

    /**
     * The text of this key with its arguments put in.
     *
     * @return the key between question marks where there is no such text
     */
    public String text(String key, Locale locale, Object... arguments) {
        String pattern = all(locale).get(key);
        if (pattern == null) {
            return "???" + key + "???";
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean has(String key) {
        return japanese.containsKey(key);
    }

    Map<String, String> all(Locale locale) {
        return Languages.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : japanese;
    }

    private Map<String, String> load(String file) {
        Map<String, String> texts = new HashMap<>();
        collect(CLASSES, file, texts);
        return Map.copyOf(texts);
    }

    private void collect(String folder, String file, Map<String, String> texts) {
        Set<String> paths = application.getResourcePaths(folder);
        if (paths == null) {
            return;
        }
        for (String path : paths) {
            if (path.endsWith("/")) {
                collect(path, file, texts);
            } else if (path.endsWith("/" + file)) {
                read(path, texts);
            }
        }
    }

    private void read(String path, Map<String, String> texts) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(application.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        properties.forEach((key, text) -> {
            if (texts.put(key.toString(), text.toString()) != null) {
                throw new IllegalStateException("Message key given twice: " + key + " in " + path);
            }
        });
    }
}
