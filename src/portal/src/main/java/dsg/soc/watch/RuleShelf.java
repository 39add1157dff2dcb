package dsg.soc.watch;

import dsg.detection.Examples;
import dsg.detection.RuleBook;
import dsg.detection.rule.CorrelationRule;
import dsg.detection.rule.Rule;
import dsg.detection.rule.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The gateway's own rules, as they ship: Sigma in YAML, each with logs that it matches and logs that it does not. */
@ApplicationScoped
public class RuleShelf {

    /** Below {@code dsg/soc/rules}. */
    static final List<String> FILES = List.of("login", "sharing", "register", "gateway", "terminal");

    private final RuleBook book;

    public RuleShelf() {
        this(text());
    }

    /** @throws dsg.detection.parse.RuleRefused where the log that a rule brings along does not come out as the rule says */
    RuleShelf(String text) {
        this.book = Examples.proven(text);
    }

    /** All of them, those too that only count for others. */
    public RuleBook book() {
        return book;
    }

    /** Those that report what they match, in the order of their files. */
    public List<Rule> reporting() {
        return book.reporting();
    }

    /** Those that detect the act with this code, {@code DSG-ACT-B}. */
    public List<Rule> detecting(String act) {
        return reporting().stream()
                .filter(rule -> Tags.acts(rule.header()).contains(act))
                .toList();
    }

    /** What a rule does until somebody decides otherwise: one that is not stable only reports. */
    public static RuleState shipped(Rule rule) {
        return rule.header().status() == Status.STABLE ? RuleState.ACTIVE : RuleState.REPORT_ONLY;
    }

    /** How far back events count for what comes now. */
    Duration memory() {
        return book.correlations().stream()
                .map(CorrelationRule::timespan)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    static String text() {
        return FILES.stream().map(RuleShelf::file).collect(Collectors.joining("\n---\n"));
    }

    private static String file(String name) {
        try (InputStream stream = RuleShelf.class.getResourceAsStream("/dsg/soc/rules/" + name + ".yml")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
