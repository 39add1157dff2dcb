package dsg.onboarding.view;

import dsg.onboarding.Duty;
import dsg.onboarding.FirstManagers;
import dsg.onboarding.OnboardingPage;
import dsg.onboarding.OnboardingStep;
import dsg.onboarding.Onboardings;
import dsg.onboarding.StepRow;
import dsg.platform.access.Refused;
import dsg.platform.view.TypedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** onboarding/case.xhtml and onboarding/notice.xhtml: one company's way in. */
@Named
@RequestScoped
public class OnboardingView {

    @Inject
    Onboardings onboardings;

    @Inject
    FirstManagers managers;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable OnboardingPage page;

    /** The fields of the page's forms, by name. */
    private final Map<String, String> fields = new HashMap<>();

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    /** Likewise, of the notice, which is there only once it is issued. */
    public void loadNotice() {
        if (getPage().row().notice() == null) {
            throw Refused.notFound("onboarding.unknown");
        }
    }

    public String record() {
        onboardings.record(id(), step(), TypedDay.read(field("doneOn")), field("reference"));
        return here("recorded");
    }

    public String reopen() {
        onboardings.reopen(id(), step(), field("because"));
        return here("reopened");
    }

    public String name() {
        onboardings.name(id(), duty(), field("name"), field("deputy"), TypedDay.read(field("from")));
        return here("named");
    }

    public String check() {
        onboardings.check(id(), TypedDay.read(field("checkedOn")), field("checkReference"));
        return here("checked");
    }

    public String issue() {
        onboardings.issue(id(), TypedDay.read(field("issuedOn")));
        return here("issued");
    }

    public String registerManager() {
        managers.register(id());
        return here("manager");
    }

    public OnboardingPage getPage() {
        if (page == null) {
            page = onboardings.page(id());
        }
        return page;
    }

    /** Steps that the provider can say are done. */
    public List<OnboardingStep> getOpenSteps() {
        return steps(false);
    }

    /** Steps that are done and can be opened again. */
    public List<OnboardingStep> getDoneSteps() {
        return steps(true);
    }

    private List<OnboardingStep> steps(boolean done) {
        return getPage().steps().stream()
                .filter(row -> row.done() == done && row.step().side() != OnboardingStep.Side.SECURITY_OFFICE)
                .map(StepRow::step)
                .toList();
    }

    public Duty[] getDuties() {
        return Duty.values();
    }

    public Map<String, String> getFields() {
        return fields;
    }

    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return done.matches("recorded|reopened|named|checked|issued|manager") ? done : "";
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private OnboardingStep step() {
        try {
            return OnboardingStep.valueOf(field("step").isEmpty() ? field("doneStep") : field("step"));
        } catch (IllegalArgumentException none) {
            throw Refused.notFound("onboarding.unknown");
        }
    }

    private Duty duty() {
        try {
            return Duty.valueOf(field("duty"));
        } catch (IllegalArgumentException none) {
            throw Refused.notFound("onboarding.unknown");
        }
    }

    private UUID id() {
        try {
            return UUID.fromString(parameters.getOrDefault("id", ""));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("onboarding.unknown");
        }
    }

    private String here(String done) {
        return "/onboarding/case.xhtml?faces-redirect=true&done=" + done + "&id=" + id();
    }
}
