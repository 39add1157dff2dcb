package dsg.onboarding;

import java.time.LocalDate;
import java.util.List;

/**
 * The F5 as the provider enters it.
 *
 * @param code of the company, new or of one that is registered and has no case yet
 * @param sites names of its 拠点, one at least
 * @param receivedOn when the mail came
 */
public record OnboardingForm(
        String code,
        String name,
        List<String> sites,
        LocalDate receivedOn,
        String contactName,
        String contactReach,
        String lineWish) {

    public OnboardingForm {
        sites = List.copyOf(sites);
    }
}
