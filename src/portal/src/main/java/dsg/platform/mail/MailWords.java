package dsg.platform.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a service's letters: they are written in Japanese, in a bundle beside the service's texts. */
public final class MailWords {

    private final ResourceBundle words;

    /** @param bundle as {@code dsg.contract.mails} */
    public MailWords(String bundle) {
        words = ResourceBundle.getBundle(bundle, Locale.JAPANESE);
    }

    public String text(String key, Object... values) {
        return new MessageFormat(words.getString(key), Locale.JAPANESE).format(values);
    }
}
