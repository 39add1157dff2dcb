package dsg.platform.content;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds markings of information that is more secret than what may be shared here (R140), where they stand alone: as a line, a cell, a
 * heading, in brackets, or as a part of a file's name between separators. 秘 within a word (秘密保持, 秘書) is none. It is a net, no proof: what bears
 * no marking passes, and so does a picture of one.
 */
final class SecrecyMarkings {

    private static final String WORD = "(?:極秘|機密|特定秘密(?:電磁的記録)?|特防秘|特別防衛秘密|防衛秘密|秘密電子計算機情報|省秘|秘)";

    /** What may stand beside a marking that stands alone: that it is one, the number of the copy, its kind of box. */
    private static final Pattern ALONE = Pattern.compile("[*■□●○◎※◆◇_=|+-]*" + WORD
            + "(?:情報|文書|指定|扱い?|に指定)?(?:第?[0-9]{1,6}号?(?:[の/][0-9]{1,6})?|[(].{1,12}[)])?[*■□●○◎※◆◇_=|+-]*");

    private static final Pattern BRACKETED =
            Pattern.compile("[(\\[〔【「『〈《<{]" + WORD + "(?:情報|文書|指定|扱い?)?[)\\]〕】」』〉》>}]");

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Cf}\\p{Zs}]+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Zs}_.,・、。+=~-]+");

    /** A line this long is prose; markings are short. */
    private static final int LONGEST = 4_000;

    private SecrecyMarkings() {}

    /** The marking that this line bears, if it stands alone in it or in brackets. */
    static Optional<String> inLine(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(line);
        if (plain.isEmpty() || (plain.indexOf('秘') < 0 && plain.indexOf('機') < 0)) {
            return Optional.empty();
        }
        Matcher bracketed = BRACKETED.matcher(plain);
        if (bracketed.find()) {
            return Optional.of(bracketed.group());
        }
        return ALONE.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /** The marking in a file's name: one of its parts, or in brackets. */
    static Optional<String> inName(String name) {
        Optional<String> whole = inLine(name);
        if (whole.isPresent()) {
            return whole;
        }
        for (String part : SEPARATORS.split(Normalizer.normalize(marked(name), Normalizer.Form.NFKC))) {
            Optional<String> found = inLine(part);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        return BETWEEN.matcher(Normalizer.normalize(marked(text), Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** ㊙ would become a mere 秘 in whatever stands beside it. */
    private static String marked(String text) {
        return text.replace("㊙", "【秘】");
    }
}
