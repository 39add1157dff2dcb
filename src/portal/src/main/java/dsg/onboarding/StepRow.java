package dsg.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A step on the page of a case.
 *
 * @param done whether it is done and nobody has said since that it is not
 * @param next whether it is what the case waits for
 * @param entries what was recorded of it, the oldest first
 */
public record StepRow(OnboardingStep step, boolean done, boolean next, List<Entry> entries) {

    /**
     * Something that was recorded.
     *
     * @param reference the document; of a step that was reopened the reason
     */
    public record Entry(LocalDate doneOn, String reference, boolean reopened, String byName, Instant at) {}
}
