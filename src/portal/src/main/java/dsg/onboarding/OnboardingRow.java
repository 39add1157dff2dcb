package dsg.onboarding;

import dsg.company.JoiningNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company's way in, for list and page.
 *
 * @param missing steps that are not done, in their order
 * @param notice null while it has not been issued
 */
public record OnboardingRow(
        UUID id,
        String number,
        String code,
        String company,
        LocalDate receivedOn,
        String contactName,
        String contactReach,
        String lineWish,
        Instant openedAt,
        List<OnboardingStep> missing,
        @Nullable JoiningNotice notice) {

    /** Steps that are done. */
    public int done() {
        return OnboardingStep.values().length - missing.size();
    }

    /** What the case waits for; null where it is complete. */
    public @Nullable OnboardingStep next() {
        return missing.isEmpty() ? null : missing.getFirst();
    }
}
