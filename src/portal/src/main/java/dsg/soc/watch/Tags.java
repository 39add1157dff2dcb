package dsg.soc.watch;

import dsg.detection.rule.Header;
import java.util.List;
import java.util.Locale;

/** What the tags of a rule say: {@code dsg.act-b} is the prohibited act DSG-ACT-B. */
final class Tags {

    private static final String ACT = "dsg.act-";

    private Tags() {}

    /** The identifiers of the prohibited acts that the rule detects. */
    static List<String> acts(Header header) {
        return header.tags().stream()
                .filter(tag -> tag.startsWith(ACT))
                .map(tag -> "DSG-ACT-" + tag.substring(ACT.length()).toUpperCase(Locale.ROOT))
                .toList();
    }
}
