package dsg.demonstration;

import dsg.account.Account;
import dsg.company.JoiningDirectory;
import dsg.company.JoiningNotice;
import dsg.company.Joinings;
import dsg.company.OrganisationDirectory;
import dsg.company.OrganisationKind;
import dsg.contract.Basis;
import dsg.contract.BasisKind;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractFacts;
import dsg.contract.ContractRecords;
import dsg.contract.Fact;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Puts on record what makes the demonstration's contracts usable, through the commands that people use (R62, R66, R80–R82): the security
 * office the joining of companies, each side its consent, the provider the clause and the data managers.
 */
@ApplicationScoped
class Records {

    @Inject
    Joinings joinings;

    @Inject
    JoiningDirectory joined;

    @Inject
    ContractRecords records;

    @Inject
    ContractFacts facts;

    @Inject
    ContractDirectory contracts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Actors actors;

    @Inject
    Clock clock;

    /** Records what is missing. */
    void complete() throws Exception {
        for (Cast.Company company : Cast.COMPANIES) {
            if (company.kind() == OrganisationKind.COMPANY) {
                join(company);
            }
        }
        for (Cast.Deal deal : Cast.DEALS) {
            agree(deal);
        }
        for (Cast.Part part : Cast.PARTS) {
            if (part.role() == Role.DATA_MANAGER) {
                designate(part);
            }
        }
    }

    private void join(Cast.Company company) throws Exception {
        OrganisationId id = organisation(company.code());
        if (joined.find(id).isEmpty()) {
            JoiningNotice notice = new JoiningNotice("加入-" + company.code() + "（デモ）", today(), today());
            act(Cast.APPROVER, () -> joinings.record(id, notice, ""));
        }
    }

    private void agree(Cast.Deal deal) throws Exception {
        ContractId id = contract(deal.number());
        Set<Fact> missing = facts.missing(id);
        if (missing.contains(Fact.BASIS)) {
            Basis clause = new Basis(BasisKind.SPECIAL_CLAUSE, null, "契約書の特約条項（デモ）");
            act(Cast.REGISTRAR, () -> records.recordBasis(id, clause));
        }
        if (missing.contains(Fact.OFFICE_CONSENT)) {
            Cast.Part office = Cast.PARTS.stream()
                    .filter(part -> part.role() == Role.REQUESTING_OFFICE
                            && deal.number().equals(part.contract()))
                    .findFirst()
                    .orElseThrow();
            act(office, () -> records.consent(id, today(), "利用に関する協議の記録（デモ）"));
        }
        if (missing.contains(Fact.COMPANY_CONSENT)) {
            act(Cast.REGISTRAR, () -> records.consent(id, today(), "利用者登録申請書（デモ）"));
        }
    }

    private void designate(Cast.Part part) throws Exception {
        Account account = actors.find(part).orElseThrow();
        ContractId contract = account.contract().orElseThrow();
        if (!facts.isDesignated(contract, account.organisation(), account.id())) {
            act(
                    Cast.REGISTRAR,
                    () -> records.designate(contract, account.organisation(), account.id(), "利用者登録申請書（デモ）"));
        }
    }

    /** A step of the records, which gives nothing back. */
    @FunctionalInterface
    private interface Step {
        void take();
    }

    private void act(Cast.Part part, Step step) throws Exception {
        Callable<Cast.Part> work = () -> {
            step.take();
            return part;
        };
        actors.as(part, work);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OrganisationId organisation(String code) {
        return organisations.find(code).orElseThrow().id();
    }

    private ContractId contract(String number) {
        return contracts.find(number).map(Contract::id).orElseThrow();
    }
}
