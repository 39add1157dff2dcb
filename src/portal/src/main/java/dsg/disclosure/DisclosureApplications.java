package dsg.disclosure;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractDirectory;
import dsg.platform.access.Refused;
import dsg.platform.view.Languages;
import dsg.platform.view.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Orders are applied for by the company's manager and decided by the security office. */
@ApplicationScoped
class DisclosureApplications implements ApplicationKind {

    static final String KIND = "DISCLOSURE";

    private static final int DAYS = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractDirectory contracts;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return DisclosureService.REQUEST_DISCLOSURE;
    }

    @Override
    public String deciding() {
        return DisclosureService.DECIDE_DISCLOSURE;
    }

    @Override
    public boolean isOfContract() {
        return false;
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public String object() {
        return "disclosure";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/disclosure/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        DisclosureOrder order = order(subject);
        return organisations.get(order.organisation()).name() + " "
                + messages.text("Disclosable." + order.content(), Languages.JAPANESE);
    }

    @Override
    public String content(UUID subject) {
        DisclosureOrder order = order(subject);
        return "%s|%s|%s|%s|%s|%s|%s|%s"
                .formatted(
                        contracts.get(order.contract()).number(),
                        order.organisation(),
                        order.content(),
                        order.format(),
                        order.isWithSubcontractors(),
                        order.whole(),
                        order.everyDays(),
                        order.purpose());
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        order(subject).approve(decision.application().value(), clock.instant());
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        order(subject).decline();
    }

    @Override
    public void withdrawn(UUID subject) {
        order(subject).withdraw();
    }

    private DisclosureOrder order(UUID id) {
        return Optional.ofNullable(entities.find(DisclosureOrder.class, id))
                .orElseThrow(() -> Refused.notFound("disclosure.unknown"));
    }
}
