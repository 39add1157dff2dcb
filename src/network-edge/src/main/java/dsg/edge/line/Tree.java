package dsg.edge.line;

import dsg.edge.state.Broken;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code swanctl --raw} prints: names with values, and names with more of both in braces. Lists are passed over. */
record Tree(Map<String, String> values, Map<String, Tree> below) {

    private static final Pattern PART =
            Pattern.compile("\\s*(?:([^\\s={}\\[\\]]+)\\s*(?:=(\\[[^\\]]*\\]|\\S*?(?=[\\s}]|$))|(\\{))|(\\}))");
    private static final int DEEPEST = 8;

    static Tree read(String text) {
        Matcher parts = PART.matcher(text);
        Tree root = new Tree(new LinkedHashMap<>(), new LinkedHashMap<>());
        root.fill(parts, 0);
        return root;
    }

    private void fill(Matcher parts, int depth) {
        if (depth > DEEPEST) {
            throw new Broken("line.answer", "too deep");
        }
        while (parts.find()) {
            if (parts.group(4) != null) {
                return;
            }
            if (parts.group(3) != null) {
                Tree child = new Tree(new LinkedHashMap<>(), new LinkedHashMap<>());
                below.put(parts.group(1), child);
                child.fill(parts, depth + 1);
            } else {
                values.put(parts.group(1), parts.group(2));
            }
        }
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    Tree child(String name) {
        return below.getOrDefault(name, new Tree(Map.of(), Map.of()));
    }
}
