package dsg.onboarding;

import dsg.company.JoiningDirectory;
import dsg.company.Organisation;
import dsg.company.OrganisationDirectory;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads cases for the screens. */
@ApplicationScoped
class OnboardingBook {

    @PersistenceContext
    EntityManager entities;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    JoiningDirectory joinings;

    /** Of two who work on a case the second sees what the first has done. */
    OnboardingCase locked(UUID id) {
        return found(entities.find(OnboardingCase.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    OnboardingCase get(UUID id) {
        return found(entities.find(OnboardingCase.class, id));
    }

    private static OnboardingCase found(@org.jspecify.annotations.Nullable OnboardingCase found) {
        return Optional.ofNullable(found).orElseThrow(() -> Refused.notFound("onboarding.unknown"));
    }

    List<StepRow> steps(OnboardingCase of) {
        List<StepRecord> all = entities.createQuery(
                        "select s from StepRecord s where s.onboarding = :id order by s.at", StepRecord.class)
                .setParameter("id", of.id())
                .getResultList();
        List<StepRow> rows = Arrays.stream(OnboardingStep.values())
                .map(step -> row(step, all))
                .toList();
        Optional<StepRow> next = rows.stream().filter(row -> !row.done()).findFirst();
        return rows.stream()
                .map(row -> new StepRow(
                        row.step(), row.done(), next.filter(row::equals).isPresent(), row.entries()))
                .toList();
    }

    private static StepRow row(OnboardingStep step, List<StepRecord> all) {
        List<StepRow.Entry> entries = all.stream()
                .filter(each -> each.step() == step)
                .map(StepRecord::row)
                .toList();
        return new StepRow(step, !entries.isEmpty() && !entries.getLast().reopened(), false, entries);
    }

    List<OfficerRow> officers(OnboardingCase of) {
        return entities.createQuery(
                        "select o from Officer o where o.onboarding = :id order by o.duty, o.fromDay", Officer.class)
                .setParameter("id", of.id())
                .getResultStream()
                .map(Officer::row)
                .toList();
    }

    List<OnboardingStep> missing(OnboardingCase of) {
        return steps(of).stream().filter(row -> !row.done()).map(StepRow::step).toList();
    }

    OnboardingRow row(OnboardingCase of) {
        Organisation company = organisations.get(of.organisation());
        return new OnboardingRow(
                of.id(),
                of.number(),
                company.code(),
                company.name(),
                of.receivedOn(),
                of.contactName(),
                of.contactReach(),
                of.lineWish(),
                of.openedAt(),
                missing(of),
                joinings.find(of.organisation()).orElse(null));
    }
}
