package dsg.detection.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about itself.
 *
 * @param id unique in a book of rules; the name or title where the rule gives none
 * @param author shown with every match, as the licence of public rules asks
 * @param line where its document begins
 */
public record Header(
        String id,
        @Nullable String name,
        String title,
        String description,
        @Nullable Status status,
        Level level,
        String author,
        String license,
        List<String> references,
        List<String> tags,
        List<String> falsePositives,
        List<Example> examples,
        int line) {}
