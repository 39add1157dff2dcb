package dsg.onboarding;

import java.util.List;

/** One company's way in with everything that was recorded. */
public record OnboardingPage(OnboardingRow row, List<StepRow> steps, List<OfficerRow> officers) {}
