package dsg.onboarding;

import dsg.company.JoiningNotice;
import dsg.company.Joinings;
import dsg.company.OrganisationKind;
import dsg.company.Organisations;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Use cases of a company's way in: the provider enters and leads, the security office looks at the place and issues the notice. */
@Stateless
public class Onboardings {

    private static final int MOST = 500;
    private static final Set<OnboardingStep> OF_THE_OFFICE = Set.of(OnboardingStep.FINAL_CHECK, OnboardingStep.NOTICE);

    @PersistenceContext
    EntityManager entities;

    @Inject
    OnboardingBook book;

    @Inject
    Organisations organisations;

    @Inject
    Joinings joinings;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Every case, the newest first. */
    @UseCase(OnboardingService.VIEW_ONBOARDING)
    public List<OnboardingRow> all() {
        return entities.createQuery("select c from OnboardingCase c order by c.openedAt desc", OnboardingCase.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(book::row)
                .toList();
    }

    /** One case with its steps and officers. */
    @UseCase(OnboardingService.VIEW_ONBOARDING)
    public OnboardingPage page(UUID id) {
        audit.about("onboarding", id);
        OnboardingCase found = book.get(id);
        return new OnboardingPage(book.row(found), book.steps(found), book.officers(found));
    }

    /** Enters an F5 that came by mail; registers the company where it is new. The case has its number at once. */
    @UseCase(OnboardingService.LEAD_ONBOARDING)
    public UUID open(OnboardingForm form) {
        LocalDate today = today();
        if (form.receivedOn().isAfter(today)) {
            throw new RuleBroken("onboarding.future");
        }
        if (form.sites().isEmpty()) {
            throw new RuleBroken("onboarding.sites");
        }
        OrganisationId company = company(form);
        int year = today.getMonthValue() < Month.APRIL.getValue() ? today.getYear() - 1 : today.getYear();
        OnboardingCase opened = new OnboardingCase(
                year, serial(year), company, form, current.get().account(), clock.instant());
        audit.about("onboarding", opened.id());
        audit.detail(opened.number());
        if (!entities.createQuery("select c.id from OnboardingCase c where c.organisation = :company", UUID.class)
                .setParameter("company", company.value())
                .getResultList()
                .isEmpty()) {
            throw Refused.conflict("onboarding.open");
        }
        entities.persist(opened);
        entities.flush();
        entities.persist(new StepRecord(
                opened,
                OnboardingStep.APPLICATION,
                form.receivedOn(),
                opened.number(),
                false,
                current.get(),
                clock.instant()));
        return opened.id();
    }

    /** Records that a step was done; the office's own steps have use cases of their own. */
    @UseCase(OnboardingService.LEAD_ONBOARDING)
    public void record(UUID id, OnboardingStep step, LocalDate doneOn, String reference) {
        if (OF_THE_OFFICE.contains(step)) {
            throw new Refused("onboarding.office");
        }
        if (step == OnboardingStep.OFFICERS && namedDuties(id) < Duty.values().length) {
            throw new RuleBroken("onboarding.officers.missing");
        }
        write(id, step, doneOn, reference, false);
    }

    /** Says that a step has to be done again, and why. */
    @UseCase(OnboardingService.LEAD_ONBOARDING)
    public void reopen(UUID id, OnboardingStep step, String because) {
        if (OF_THE_OFFICE.contains(step)) {
            throw new Refused("onboarding.office");
        }
        if (book.row(book.get(id)).notice() != null) {
            throw Refused.conflict("onboarding.complete");
        }
        write(id, step, today(), because, true);
    }

    /** Names who has a duty from a day on; whoever had it before has it until the day before. */
    @UseCase(OnboardingService.LEAD_ONBOARDING)
    public void name(UUID id, Duty duty, String name, String deputy, LocalDate from) {
        audit.about("onboarding", id);
        OnboardingCase found = book.locked(id);
        entities.createQuery(
                        "select o from Officer o where o.onboarding = :id and o.duty = :duty and o.untilDay is null",
                        Officer.class)
                .setParameter("id", id)
                .setParameter("duty", duty)
                .getResultList()
                .forEach(officer -> officer.replacedOn(from));
        entities.flush();
        entities.persist(
                new Officer(found, duty, name, deputy, from, current.get().account(), clock.instant()));
        audit.detail(duty.name());
    }

    /** The security office has looked at the place (最終現地確認); everything before has to be done. */
    @UseCase(OnboardingService.COMPLETE_ONBOARDING)
    public void check(UUID id, LocalDate on, String reference) {
        demandDoneBefore(id, OnboardingStep.FINAL_CHECK);
        write(id, OnboardingStep.FINAL_CHECK, on, reference, false);
    }

    /** Issues the 加入完了通知書: from now on the company has joined (R80). Its number is the case's. */
    @UseCase(OnboardingService.COMPLETE_ONBOARDING)
    public String issue(UUID id, LocalDate on) {
        demandDoneBefore(id, OnboardingStep.NOTICE);
        OnboardingCase found = book.locked(id);
        LocalDate checked = book.steps(found).stream()
                .filter(row -> row.step() == OnboardingStep.FINAL_CHECK)
                .findFirst()
                .orElseThrow()
                .entries()
                .getLast()
                .doneOn();
        String number = "加入-" + found.number();
        joinings.record(found.organisation(), new JoiningNotice(number, checked, on), "");
        write(id, OnboardingStep.NOTICE, on, number, false);
        return number;
    }

    private OrganisationId company(OnboardingForm form) {
        return organisations
                .find(form.code())
                .orElseGet(() -> organisations.register(
                        OnboardingCase.line(form.code(), OnboardingCase.NAME),
                        OnboardingCase.line(form.name(), OnboardingCase.NAME),
                        OrganisationKind.COMPANY,
                        form.sites().stream()
                                .map(site -> OnboardingCase.line(site, OnboardingCase.NAME))
                                .toList()));
    }

    private void write(UUID id, OnboardingStep step, LocalDate on, String reference, boolean reopened) {
        audit.about("onboarding", id);
        OnboardingCase found = book.locked(id);
        audit.detail(found.number() + " " + step + (reopened ? " reopened" : ""));
        if (on.isAfter(today())) {
            throw new RuleBroken("onboarding.future");
        }
        boolean done = !book.missing(found).contains(step);
        if (done != reopened) {
            throw Refused.conflict("onboarding.step.done");
        }
        entities.persist(new StepRecord(found, step, on, reference, reopened, current.get(), clock.instant()));
        entities.flush();
    }

    private void demandDoneBefore(UUID id, OnboardingStep step) {
        audit.about("onboarding", id);
        if (book.missing(book.locked(id)).stream().anyMatch(each -> each.compareTo(step) < 0)) {
            throw new RuleBroken("onboarding.step.missing");
        }
    }

    private long namedDuties(UUID id) {
        return book.officers(book.get(id)).stream()
                .filter(officer -> officer.until() == null)
                .count();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.JAPAN));
    }

    private int serial(int year) {
        return ((Number) entities.createNativeQuery("insert into onboarding_number (year, last) values (:year, 1) on"
                                + " conflict (year) do update set last = onboarding_number.last + 1 returning last")
                        .setParameter("year", year)
                        .getSingleResult())
                .intValue();
    }
}
