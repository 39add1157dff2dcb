package dsg.soc.view;

import dsg.soc.watch.RuleDesk;
import dsg.soc.watch.RuleRow;
import dsg.soc.watch.RuleState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** soc/rules.xhtml: the rules and what holds of them. */
@Named
@RequestScoped
public class RuleListView {

    @Inject
    RuleDesk desk;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<RuleRow> rules;
    private String rule = "";
    private RuleState state = RuleState.ACTIVE;
    private String reason = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRules();
    }

    public List<RuleRow> getRules() {
        if (rules == null) {
            rules = desk.rules();
        }
        return rules;
    }

    public String tune() {
        desk.tune(rule, state, reason);
        return "/soc/rules.xhtml?faces-redirect=true&just=tuned";
    }

    public boolean isTuned() {
        return "tuned".equals(parameters.get("just"));
    }

    public RuleState[] getStates() {
        return RuleState.values();
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public RuleState getState() {
        return state;
    }

    public void setState(RuleState state) {
        this.state = state;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
