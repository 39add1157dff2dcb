package dsg.platform.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The texts of this request's language, for pages: {@code #{i18n['key']}}, {@code #{i18n.format('key', argument)}}. */
@Named("i18n")
@RequestScoped
public class TextsView extends AbstractMap<String, String> {

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    @Override
    public String get(@Nullable Object key) {
        return messages.text(String.valueOf(key), getLocale());
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return messages.has(String.valueOf(key));
    }

    public String format(String key, Object... arguments) {
        return messages.text(key, getLocale(), arguments);
    }

    /** The texts under a prefix, their keys without it: what a script of the page shows. */
    public Map<String, String> under(String prefix) {
        Map<String, String> texts = new TreeMap<>();
        messages.all(getLocale()).forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                texts.put(key.substring(prefix.length()), text);
            }
        });
        return texts;
    }

    public Locale getLocale() {
        return Languages.of(request);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return messages.all(getLocale()).entrySet();
    }
}
