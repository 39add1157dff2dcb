package dsg.onboarding.view;

import dsg.onboarding.OnboardingForm;
import dsg.onboarding.OnboardingRow;
import dsg.onboarding.Onboardings;
import dsg.platform.view.TypedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** onboarding/list.xhtml: every company's way in, and a new F5. */
@Named
@RequestScoped
public class OnboardingListView {

    @Inject
    Onboardings onboardings;

    private @Nullable List<OnboardingRow> rows;

    /** The fields of the form, by name. */
    private final Map<String, String> fields = new HashMap<>();

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public String open() {
        OnboardingForm form = new OnboardingForm(
                field("code"),
                field("name"),
                field("sites")
                        .lines()
                        .map(String::strip)
                        .filter(site -> !site.isEmpty())
                        .toList(),
                TypedDay.read(field("receivedOn")),
                field("contactName"),
                field("contactReach"),
                field("lineWish"));
        return "/onboarding/case.xhtml?faces-redirect=true&id=" + onboardings.open(form);
    }

    public List<OnboardingRow> getRows() {
        if (rows == null) {
            rows = onboardings.all();
        }
        return rows;
    }

    public Map<String, String> getFields() {
        return fields;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
