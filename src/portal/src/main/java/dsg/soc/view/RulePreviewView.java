package dsg.soc.view;

import dsg.platform.access.Refused;
import dsg.soc.watch.RuleDesk;
import dsg.soc.watch.RulePreview;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** soc/rule.xhtml: one rule, shown the logs of the past. */
@Named
@RequestScoped
public class RulePreviewView {

    @Inject
    RuleDesk desk;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable RulePreview page;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public RulePreview getPage() {
        if (page == null) {
            page = desk.preview(parameters.getOrDefault("id", ""), days());
        }
        return page;
    }

    /** Days to choose from. */
    public List<Integer> getSpans() {
        return List.of(1, 7, 30);
    }

    private int days() {
        String typed = parameters.getOrDefault("days", "1");
        if (!typed.matches("[0-9]{1,3}")) {
            throw Refused.notFound("soc.rule.unknown");
        }
        return Integer.parseInt(typed);
    }
}
