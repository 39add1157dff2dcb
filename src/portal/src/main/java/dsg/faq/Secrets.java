package dsg.faq;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Finds what nobody may type to a chatbot: a password that is told, the number of a card or of a person. */
final class Secrets {

    private static final Pattern NUMBERS =
            Pattern.compile("(?<![0-9])(?:[0-9][ -]?){15}[0-9](?![0-9])|(?<![0-9])(?:[0-9][ -]?){11}[0-9](?![0-9])");

    private static final Pattern TOLD = Pattern.compile(
            "(?i)(パスワード|暗証番号|password|passwd|pass|pw)(は|が|を|:|=|\\s)+[「『\"']?(?=[!-~]*[0-9!-/:-@])[!-~]{6,}");

    private Secrets() {}

    static boolean isIn(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return NUMBERS.matcher(plain).find() || TOLD.matcher(plain).find();
    }
}
