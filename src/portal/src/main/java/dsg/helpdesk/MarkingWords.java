package dsg.helpdesk;

import dsg.platform.access.RuleBroken;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds markings of protected or classified content in free text, which then is not sent (T42). It looks past full width, spaces and
 * invisible characters between the letters. It is a net, no proof: what bears no marking passes.
 */
public final class MarkingWords {

    private static final List<String> ALWAYS = List.of("極秘", "機密", "㊙", "特定秘密", "特別防衛秘密", "取扱注意", "部内限り", "省秘");

    /** 秘 and 注意 are ordinary letters; between brackets they are a marking. */
    private static final Pattern BRACKETED = Pattern.compile("[(\\[〔【「『〈《<{](?:秘|注意|保護すべき情報|防衛秘密|社外秘)[)\\]〕】」』〉》>}]");

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Cf}\\p{Zs}・_\\-]+");

    private MarkingWords() {}

    /** The first marking in the text. */
    public static Optional<String> find(String text) {
        String plain = BETWEEN.matcher(Normalizer.normalize(text.replace("㊙", "極秘"), Normalizer.Form.NFKC))
                .replaceAll("");
        return ALWAYS.stream()
                .filter(plain::contains)
                .findFirst()
                .or(() -> BRACKETED
                        .matcher(plain)
                        .results()
                        .map(found -> found.group())
                        .findFirst());
    }

    /** Refuses a text with a marking; it is neither sent nor kept. */
    public static void demandNone(String... texts) {
        for (String text : texts) {
            find(text).ifPresent(marking -> {
                throw new RuleBroken("helpdesk.marking", marking);
            });
        }
    }
}
