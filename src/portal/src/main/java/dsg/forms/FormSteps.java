package dsg.forms;

import dsg.platform.access.Caller;
import dsg.platform.access.Rights;
import dsg.platform.service.NextStep;
import dsg.platform.service.NextSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What forms F1 ask of somebody beside the office's decision, which waits as an application: of the provider accounts and sheets, of a
 * company what was sent back, and what its subcontractors have prepared. About a week after it was stored is when it should be done (R113).
 */
@ApplicationScoped
class FormSteps implements NextSteps {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int LOOKED_AT = 100;
    private static final int MOST = 10;

    @Inject
    FormFinder forms;

    @Inject
    Rights rights;

    @Override
    public List<NextStep> of(Caller caller) {
        boolean provider = rights.allow(caller, FormsService.CARRY_OUT_FORM);
        boolean company = rights.allow(caller, FormsService.SUBMIT_FORM);
        if (!provider && !company) {
            return List.of();
        }
        List<StoredForm> seen = forms.of(caller, LOOKED_AT);
        Set<FormId> answered =
                seen.stream().flatMap(form -> form.previous().stream()).collect(Collectors.toSet());
        return seen.stream()
                .filter(form -> !answered.contains(form.id()))
                .flatMap(form -> Stream.of(provider ? provider(form) : company(form))
                        .flatMap(Optional::stream)
                        .map(key -> step(key, form)))
                .limit(MOST)
                .toList();
    }

    private static Optional<String> provider(StoredForm form) {
        return switch (form.state()) {
            case CHECKED -> Optional.of("forms.next.register");
            case REGISTERED -> Optional.of("forms.next.issue");
            default -> Optional.empty();
        };
    }

    private static Optional<String> company(StoredForm form) {
        return switch (form.state()) {
            case RETURNED -> Optional.of("forms.next.returned");
            case PREPARED -> Optional.of("forms.next.handin");
            default -> Optional.empty();
        };
    }

    private static NextStep step(String key, StoredForm form) {
        return new NextStep(
                key,
                List.of(form.number().orElse("")),
                "/forms/form.xhtml?id=" + form.id(),
                form.storedAt().plus(WEEK));
    }
}
