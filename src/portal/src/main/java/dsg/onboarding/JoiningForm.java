package dsg.onboarding;

import dsg.company.OrganisationDirectory;
import dsg.forms.OutsideForm;
import dsg.platform.calendar.Clocks;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FilledRow;
import dsg.platform.excel.FormLayout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** F5 as a workbook: opens the case and names the officers by the use cases of the screen. */
@ApplicationScoped
class JoiningForm implements OutsideForm {

    @Inject
    Onboardings onboardings;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "F5";
    }

    @Override
    public List<CellFault> faults(FormLayout layout, FilledForm form) {
        return JoiningFormCheck.of(
                layout,
                form,
                today(),
                organisations
                        .find(form.value("code"))
                        .map(found -> found.name())
                        .orElse(""));
    }

    @Override
    public UUID enter(FilledForm form) {
        LocalDate received = LocalDate.parse(form.value("receivedOn"));
        UUID opened = onboardings.open(new OnboardingForm(
                form.value("code"),
                form.value("company"),
                form.rows().stream().map(row -> row.value("site")).toList(),
                received,
                form.value("contactName"),
                form.value("contactReach"),
                form.value("lineWish")));
        for (Duty duty : Duty.values()) {
            named(form, duty)
                    .ifPresent(row -> onboardings.name(
                            opened, duty, row.value(JoiningFormCheck.column(duty)), row.value("deputy"), received));
        }
        return opened;
    }

    private static Optional<FilledRow> named(FilledForm form, Duty duty) {
        return form.rows().stream()
                .filter(row -> !row.value(JoiningFormCheck.column(duty)).isEmpty())
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.JAPAN));
    }
}
