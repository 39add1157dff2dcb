package dsg.home.view;

import dsg.home.Home;
import dsg.platform.service.NextStep;
import dsg.platform.view.TextsView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** home/work.xhtml: everything that waits for the caller, by words, or what is overdue alone. */
@Named
@RequestScoped
public class WorklistView {

    @Inject
    Home home;

    @Inject
    TextsView texts;

    @Inject
    Clock clock;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<NextStep> steps;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getSteps();
    }

    public List<NextStep> getSteps() {
        if (steps == null) {
            String wanted = getWords().toLowerCase(Locale.ROOT);
            steps = home.work().stream()
                    .filter(step -> !isOverdueOnly() || overdue(step))
                    .filter(step -> texts.format(step.key(), step.arguments().toArray())
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted))
                    .toList();
        }
        return steps;
    }

    public boolean overdue(NextStep step) {
        Instant until = step.until();
        return until != null && until.isBefore(clock.instant());
    }

    public String getWords() {
        return parameters.getOrDefault("words", "").strip();
    }

    public boolean isOverdueOnly() {
        return parameters.getOrDefault("which", "").equals("overdue");
    }
}
